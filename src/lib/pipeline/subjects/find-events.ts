import type { Document } from '#lib/pipeline/document/document.ts';
import { telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import { EVENT_MODEL } from '#lib/pipeline/subjects/event-model.ts';
import { eventName } from '#lib/pipeline/subjects/event-name.ts';
import { eventPhrase } from '#lib/pipeline/subjects/event-noun-phrase.ts';
import { spanOfDate } from '#lib/pipeline/subjects/event-span.ts';
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
	const found = gathered.flatMap((group, index) => {
		const tier = tiers[index];
		if (!tier) return [];
		const [{ probability, evidence, sentence, phrase }] = group;
		const date = group.find((told) => told.date !== null)?.date ?? null;
		const mentions = group.map((told) => quoteOf(told.sentence)).sort((a, b) => a.start - b.start);
		return [
			{
				probability,
				evidence,
				tier,
				name: phrase?.name ?? eventName(document.text, sentence),
				noun: phrase?.name ?? null,
				date,
				span: date === null ? null : spanOfDate(date),
				quote: quoteOf(sentence),
				mentions
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
		const phrase = eventPhrase(sentence.text, sentence.start);
		return [{ ...finding, sentence, phrase, date: dateIn(sentence.text)?.text ?? null }];
	});
}

function quoteOf({ start, end }: TextSentence) {
	return { start, end: Math.min(end, start + LONGEST_QUOTE) };
}
