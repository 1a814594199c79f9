import type { Document } from '#lib/pipeline/document/document.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import { eventFeatures } from '#lib/pipeline/subjects/event-evidence.ts';
import { eventName } from '#lib/pipeline/subjects/event-name.ts';
import { EVENT_TIERS, EVENT_WEIGHTS } from '#lib/pipeline/subjects/event-weights.ts';
import { tiersOf, weigh } from '#lib/pipeline/subjects/evidence.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const LONGEST_QUOTE = 690;

/** Finds the dated or named happenings of a text in reading order; those of one name are gathered as one. */
export function findEvents(document: Document, sentences: readonly TextSentence[]): EventSubject[] {
	const findings = sentences.map((sentence) => weigh(eventFeatures(sentence), EVENT_WEIGHTS));
	const tiers = tiersOf(
		findings.map(({ probability }) => probability),
		document.wordCount,
		EVENT_TIERS
	);
	const found = sentences.flatMap((sentence, index) => {
		const [tier, finding] = [tiers[index], findings[index]];
		if (!tier || !finding) return [];
		const quote = { start: sentence.start, end: Math.min(sentence.end, sentence.start + LONGEST_QUOTE) };
		return [
			{
				...finding,
				tier,
				name: eventName(document.text, sentence),
				date: dateIn(sentence.text)?.text ?? null,
				quote,
				mentions: [quote]
			}
		];
	});
	const ids = subjectIds(
		'event',
		found.map(({ name }) => name)
	);
	return found.flatMap((event, index) => {
		const id = ids[index];
		return id ? [{ id, ...event }] : [];
	});
}
