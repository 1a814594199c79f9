import type { Document } from '#lib/pipeline/document/document.ts';
import { telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import { eventFeatures } from '#lib/pipeline/subjects/event-evidence.ts';
import { eventName } from '#lib/pipeline/subjects/event-name.ts';
import { EVENT_MODEL } from '#lib/pipeline/subjects/event-model.ts';
import { EVENT_TIERS } from '#lib/pipeline/subjects/event-weights.ts';
import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { lowerCaseWords, sentenceGrams } from '#lib/pipeline/subjects/sentence-grams.ts';
import { unpackModel, weighSentence } from '#lib/pipeline/subjects/sentence-model.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const LONGEST_QUOTE = 690;
const LEARNED = unpackModel(EVENT_MODEL);

/** Finds the dated or named happenings of a text in reading order, one for each sentence that tells of one. */
export function findEvents(
	document: Document,
	sentences: readonly TextSentence[],
	model = LEARNED,
	progress?: Progress
): EventSubject[] {
	const lowerCase = lowerCaseWords(sentences);
	const findings = sentences.map(
		telling(progress, sentences, (sentence) =>
			weighSentence(eventFeatures(sentence), sentenceGrams(sentence, lowerCase), model)
		)
	);
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
