import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { eventTellings } from '#lib/pipeline/subjects/find-events.ts';
import { gatherEvents } from '#lib/pipeline/subjects/gather-events.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { weighEvent } from '#lib/pipeline/subjects/weigh-events.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import { eventExamples } from './train-events-examples.ts';
import { trainEvents } from './train-events-model.ts';

/** A text with the probability of each of its sentences, by a model that was trained without it. */
export interface JudgedText {
	readonly annotated: AnnotatedText;
	readonly probabilities: readonly number[];
}

/** Judges each text by a model of the others. */
export function judgeLeftOut(texts: readonly AnnotatedText[]): JudgedText[] {
	const examples = texts.map((annotated) => eventExamples(annotated, textSentences(annotated.document)));
	return texts.map((annotated, index) => {
		const model = trainEvents(examples.filter((_, other) => other !== index).flat());
		return { annotated, probabilities: (examples[index] ?? []).map((view) => weighEvent(view, model).probability) };
	});
}

export interface TierScore {
	readonly floor: number;
	readonly cap: number;
	readonly musts: number;
	readonly recall: number;
	readonly precision: number;
}

/**
 * Scores pairs of a least probability and a cap per 1,000 words, pooled over texts.
 * @param least sentences below it are no happenings in any tier
 */
export function scoreTiers(
	judged: readonly JudgedText[],
	floors: readonly number[],
	caps: readonly number[],
	least: number
): TierScore[] {
	const texts = judged.map(({ annotated: { document, gold }, probabilities }) => {
		const findings = probabilities.map((probability) => ({ probability }));
		const gathered = gatherEvents(eventTellings(textSentences(document), findings, least));
		return {
			words: document.wordCount,
			marked: gold.events,
			probabilities: gathered.map((group) => Math.max(...group.map(({ probability }) => probability))),
			finds: gathered.map(
				([
					{
						sentence: { start, end }
					}
				]) =>
					gold.events.flatMap(({ quote }, index) =>
						matches(document.text, { start, end: Math.min(end, start + 690) }, quote) ? [index] : []
					)
			)
		};
	});
	return caps.flatMap((cap) => floors.map((floor) => scoreTier(texts, floor, cap)));
}

interface GatheredText {
	readonly words: number;
	readonly marked: AnnotatedText['gold']['events'];
	readonly probabilities: readonly number[];
	/** Which marks each happening finds. */
	readonly finds: readonly (readonly number[])[];
}

function scoreTier(texts: readonly GatheredText[], floor: number, cap: number): TierScore {
	let [taken, right, found2, all2, found3, all3] = [0, 0, 0, 0, 0, 0];
	for (const { words, marked, probabilities, finds } of texts) {
		const tiers = tiersOf(probabilities, words, { included: floor, suggested: 0, includedPerThousandWords: cap });
		const own = finds.filter((_, index) => tiers[index] === 'included');
		const found = new Set(own.flat());
		taken += own.length;
		right += own.filter((marks) => marks.length > 0).length;
		for (const [index, { importance }] of marked.entries()) {
			all2 += Number(importance >= 2);
			found2 += Number(importance >= 2 && found.has(index));
			all3 += Number(importance === 3);
			found3 += Number(importance === 3 && found.has(index));
		}
	}
	return { floor, cap, musts: found3 / all3, recall: found2 / all2, precision: taken > 0 ? right / taken : 1 };
}
