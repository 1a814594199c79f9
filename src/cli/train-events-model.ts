import type { EventModel } from '#lib/pipeline/subjects/weigh-events.ts';
import { meaningSlot } from '#lib/pipeline/subjects/word-meaning.ts';
import { fitSentenceSpace } from './sentence-space.ts';
import type { EventExample } from './train-events-examples.ts';
import { knownVectors, VECTOR_DIMENSIONS, type WordVectors } from './word-vectors.ts';

/** Chosen by leaving one essay out. */
const SETTINGS = {
	ridge: 3.3,
	/** Grams of fewer sentences are left out before training. */
	leastCount: 3,
	gramSlots: 1 << 14,
	meaningSlots: 1 << 15,
	/** Means of vectors lie close together: this makes them differ as much as other features do. */
	meaningSpread: 6
};

/** Learns which sentences tell of a happening. */
export function trainEvents(examples: readonly EventExample[]): EventModel {
	const spread = examples.map((example) => ({
		...example,
		meaning: example.meaning.map((mean) => mean * SETTINGS.meaningSpread)
	}));
	const { cues, grams, direction } = fitSentenceSpace(spread, VECTOR_DIMENSIONS, SETTINGS);
	return { cues, grams, meanings: meaningTable(knownVectors(), direction) };
}

/** Writes down what each known word says; of two words in one place the more frequent one is kept. */
function meaningTable(meant: WordVectors, direction: Float64Array): Float32Array {
	const table = new Float32Array(SETTINGS.meaningSlots);
	for (const [word, vector] of meant) {
		const slot = meaningSlot(word, table.length);
		if (table[slot] !== 0) continue;
		table[slot] = SETTINGS.meaningSpread * vector.reduce((sum, value, k) => sum + value * (direction[k] ?? 0), 0);
	}
	return table;
}
