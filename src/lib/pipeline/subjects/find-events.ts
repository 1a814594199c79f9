import type { Document } from '#lib/pipeline/document/document.ts';
import { telling, type Progress } from '#lib/pipeline/document/progress.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { ownDate } from '#lib/pipeline/subjects/dated-event.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import { EVENT_MODEL } from '#lib/pipeline/subjects/event-model.ts';
import { eventName } from '#lib/pipeline/subjects/event-name.ts';
import { eventMentions, withoutOverlaps } from '#lib/pipeline/subjects/event-mentions.ts';
import { eventKey, eventPhrase } from '#lib/pipeline/subjects/event-noun-phrase.ts';
import { EVENT_TIERS } from '#lib/pipeline/subjects/event-weights.ts';
import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { gatherEvents } from '#lib/pipeline/subjects/gather-events.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { eventViews, unpackEventModel, weighEvent } from '#lib/pipeline/subjects/weigh-events.ts';

const LONGEST_QUOTE = 690;
const LEARNED = unpackEventModel(EVENT_MODEL);

/** Finds the dated or named happenings of a text in reading order, each with all the sentences that tell of it. */
export function findEvents(
	document: Document,
	sentences: readonly TextSentence[],
	model = LEARNED,
	progress?: Progress
): EventSubject[] {
	const views = eventViews(sentences);
	const findings = views.map(telling(progress, views, (view) => weighEvent(view, model)));
	const tellings = eventTellings(sentences, findings, EVENT_TIERS.suggested);
	const gathered = gatherEvents(tellings);
	const tiers = tiersOf(
		gathered.map((group) => Math.max(...group.map(({ probability }) => probability))),
		document.wordCount,
		EVENT_TIERS
	);
	const phrases = new Map(
		gathered.flatMap(([{ phrase }], index) => (phrase === null ? [] : [[eventKey(phrase), index] as const])).reverse()
	);
	const again = eventMentions(
		sentences,
		gathered.flatMap(([{ phrase }]) => phrase ?? [])
	);
	const found = gathered.flatMap((group, index) => {
		const tier = tiers[index];
		if (!tier) return [];
		const [{ probability, evidence, sentence, phrase }] = group;
		const date = group.find((told) => told.date !== null)?.date ?? null;
		const told = group.map(({ sentence: { start, end } }) => shortened({ start, end }));
		const named = phrase === null || phrases.get(eventKey(phrase)) !== index ? [] : (again.get(eventKey(phrase)) ?? []);
		return [
			{
				probability,
				evidence,
				tier,
				name: phrase?.name ?? eventName(document.text, sentence),
				noun: phrase?.name ?? null,
				date,
				ownDate: group.find((told) => told.ownDate !== null)?.ownDate ?? null,
				quote: shortened(sentence),
				mentions: withoutOverlaps([...told, ...named])
			}
		];
	});
	found.sort((a, b) => a.quote.start - b.quote.start);
	const ids = subjectIds(
		'event',
		found.map(({ name }) => name)
	);
	return found.flatMap((event, index) => {
		const id = ids[index];
		return id ? [{ id, ...event }] : [];
	});
}

/** The sentences that are likely enough to tell of a happening, with the noun and the date that they give it. */
export function eventTellings<Found extends { readonly probability: number }>(
	sentences: readonly TextSentence[],
	findings: readonly Found[],
	least: number
) {
	return sentences.flatMap((sentence, index) => {
		const finding = findings[index];
		if (finding === undefined || finding.probability < least) return [];
		const named = eventPhrase(sentence.text, sentence.start);
		const own = named === null ? null : ownDate(sentence.text, sentence.start, named);
		const date = own?.date ?? dateIn(sentence.text)?.text ?? null;
		// A date that is not the named one's own dates something else, which the sentence then tells of.
		const phrase = date === null || own !== null ? named : null;
		return [{ ...finding, sentence, phrase, ownDate: own, date }];
	});
}

function shortened({ start, end }: TextRange): TextRange {
	return { start, end: Math.min(end, start + LONGEST_QUOTE) };
}
