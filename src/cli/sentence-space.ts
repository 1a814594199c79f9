import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import { gramSlot, gramValue } from '#lib/pipeline/subjects/sentence-model.ts';
import { fitSparseLogistic, type FitRow } from './train-events-fit.ts';

/** A sentence or passage whose truth is known: what was seen of it, its grams, and what its words mean in numbers. */
export interface SpacedExample {
	readonly features: Features;
	readonly grams: readonly string[];
	readonly meaning: Float64Array;
	readonly isTrue: boolean;
	readonly weight: number;
}

export interface SpaceSettings {
	readonly ridge: number;
	/** Grams of fewer examples are left out before training. */
	readonly leastCount: number;
	readonly gramSlots: number;
}

/** What was learned of cues and grams, and the direction of meaning that speaks for it. */
export interface FittedSpace {
	readonly cues: Record<string, number>;
	readonly grams: Float32Array;
	readonly direction: Float64Array;
}

/**
 * Fits one logistic regression over cues, meaning and hashed grams.
 * @param meaningSize how many numbers a meaning has
 */
export function fitSentenceSpace(
	examples: readonly SpacedExample[],
	meaningSize: number,
	settings: SpaceSettings
): FittedSpace {
	const names = ['bias', ...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
	const places = new Map(names.map((name, index) => [name, index]));
	const counts = new Map<string, number>();
	for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const firstGram = names.length + meaningSize;

	function rowOf({ features, grams, meaning, isTrue, weight }: SpacedExample): FitRow {
		const cues = [['bias', 1] as const, ...Object.entries(features).filter(([, value]) => value !== 0)];
		const kept = grams.filter((gram) => (counts.get(gram) ?? 0) >= settings.leastCount);
		const value = gramValue(grams.length);
		return {
			at: Int32Array.from([
				...cues.map(([name]) => places.get(name) ?? 0),
				...Array.from(meaning.keys(), (k) => names.length + k),
				...kept.map((gram) => firstGram + gramSlot(gram, settings.gramSlots))
			]),
			values: Float64Array.from([...cues.map(([, cue]) => cue), ...meaning, ...kept.map(() => value)]),
			isTrue,
			weight
		};
	}

	const weights = fitSparseLogistic(examples.map(rowOf), firstGram + settings.gramSlots, settings.ridge);
	return {
		cues: Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000])),
		grams: Float32Array.from(weights.subarray(firstGram)),
		direction: weights.subarray(names.length, firstGram)
	};
}
