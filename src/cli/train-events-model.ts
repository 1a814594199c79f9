import { gramSlot, gramValue } from '#lib/pipeline/subjects/sentence-model.ts';
import type { EventModel } from '#lib/pipeline/subjects/weigh-events.ts';
import { meaningSlot } from '#lib/pipeline/subjects/word-meaning.ts';
import type { EventExample } from './train-events-examples.ts';
import { fitSparseLogistic, type FitRow } from './train-events-fit.ts';
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
	const names = ['bias', ...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
	const places = new Map(names.map((name, index) => [name, index]));
	const counts = new Map<string, number>();
	for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const size = names.length + VECTOR_DIMENSIONS + SETTINGS.gramSlots;
	const rows = examples.map((example) => rowOf(example, places, counts));
	const weights = fitSparseLogistic(rows, size, SETTINGS.ridge);
	const direction = weights.subarray(names.length, names.length + VECTOR_DIMENSIONS);
	return {
		cues: Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000])),
		grams: Float32Array.from(weights.subarray(names.length + VECTOR_DIMENSIONS)),
		meanings: meaningTable(knownVectors(), direction)
	};
}

function rowOf(
	{ features, grams, meaning, isTrue, weight }: EventExample,
	places: ReadonlyMap<string, number>,
	counts: ReadonlyMap<string, number>
): FitRow {
	const cues = [['bias', 1] as const, ...Object.entries(features).filter(([, value]) => value !== 0)];
	const kept = grams.filter((gram) => (counts.get(gram) ?? 0) >= SETTINGS.leastCount);
	const value = gramValue(grams.length);
	const firstGram = places.size + VECTOR_DIMENSIONS;
	return {
		at: Int32Array.from([
			...cues.map(([name]) => places.get(name) ?? 0),
			...Array.from(meaning.keys(), (k) => places.size + k),
			...kept.map((gram) => firstGram + gramSlot(gram, SETTINGS.gramSlots))
		]),
		values: Float64Array.from([
			...cues.map(([, cue]) => cue),
			...meaning.map((mean) => mean * SETTINGS.meaningSpread),
			...kept.map(() => value)
		]),
		isTrue,
		weight
	};
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
