import { gramSlot } from '#lib/pipeline/subjects/sentence-model.ts';
import type { Evidence } from '#lib/pipeline/subjects/subject-index.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';

/**
 * How much a word speaks for something by what it means, by the word's hash; as many as a power of two.
 * Learned from word vectors, so that it knows words which no training text has; 0 for a word it does not know.
 */
export type MeaningTable = Float32Array;

/** The place of a word in a table of meanings. */
export function meaningSlot(lower: string, size: number): number {
	return gramSlot(lower.replace(/'s$/u, ''), size);
}

/** Single words whose share is smaller are not named. */
const LEAST_SHOWN = 0.1;

/** Sums what the words of a sentence say by their meaning: the mean over all its words, the weightiest ones named. */
export function weighMeanings(words: readonly Word[], table: MeaningTable): Evidence[] {
	const evidence: Evidence[] = [];
	let others = 0;
	for (const { lower, text } of words) {
		const weight = (table[meaningSlot(lower, table.length)] ?? 0) / words.length;
		if (Math.abs(weight) >= LEAST_SHOWN) evidence.push({ name: `meaning of “${text}”`, weight });
		else others += weight;
	}
	if (others !== 0) evidence.push({ name: 'meaning of its words', weight: others });
	return evidence;
}
