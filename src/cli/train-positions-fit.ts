import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import { gramSlot, gramValue, type SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';
import { seededRandom } from './seeded-random.ts';

/** One sentence whose truth is known. */
export interface SentenceExample {
	readonly features: Features;
	readonly grams: readonly string[];
	readonly isTrue: boolean;
}

export interface FitSettings {
	readonly rounds: number;
	readonly step: number;
	readonly ridge: number;
	/** Grams of fewer sentences are left out before training. */
	readonly leastCount: number;
	readonly slots: number;
}

interface Row {
	readonly at: Int32Array;
	readonly values: Float32Array;
	readonly target: number;
}

/** Fits a logistic regression by small AdaGrad steps, stopped early; the same examples give the same model. */
export function fitSentenceModel(examples: readonly SentenceExample[], settings: FitSettings): SentenceModel {
	const names = ['bias', ...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
	const places = new Map(names.map((name, index) => [name, index]));
	const counts = new Map<string, number>();
	for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const rows = examples.map((example) => rowOf(example, places, counts, settings));
	const weights = new Float64Array(names.length + settings.slots);
	const squares = new Float64Array(weights.length).fill(1);
	const random = seededRandom(1);
	const order = rows.map((_, index) => index);
	for (let round = 0; round < settings.rounds; round += 1) {
		shuffle(order, random);
		for (const index of order) {
			const row = rows[index];
			if (row !== undefined) learn(row, weights, squares, settings, rows.length);
		}
	}
	return {
		cues: Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000])),
		grams: Float32Array.from(weights.subarray(names.length))
	};
}

function rowOf(
	{ features, grams, isTrue }: SentenceExample,
	places: ReadonlyMap<string, number>,
	counts: ReadonlyMap<string, number>,
	{ leastCount, slots }: FitSettings
): Row {
	const cues = [['bias', 1] as const, ...Object.entries(features).filter(([, value]) => value !== 0)];
	const kept = grams.filter((gram) => (counts.get(gram) ?? 0) >= leastCount);
	const value = gramValue(grams.length);
	return {
		at: Int32Array.from([
			...cues.map(([name]) => places.get(name) ?? 0),
			...kept.map((gram) => places.size + gramSlot(gram, slots))
		]),
		values: Float32Array.from([...cues.map(([, cue]) => cue), ...kept.map(() => value)]),
		target: Number(isTrue)
	};
}

function learn(
	{ at, values, target }: Row,
	weights: Float64Array,
	squares: Float64Array,
	{ step, ridge }: FitSettings,
	total: number
): void {
	let sum = 0;
	for (let k = 0; k < at.length; k += 1) sum += (weights[at[k] ?? 0] ?? 0) * (values[k] ?? 0);
	const error = target - 1 / (1 + Math.exp(-sum));
	for (let k = 0; k < at.length; k += 1) {
		const place = at[k] ?? 0;
		const gradient = error * (values[k] ?? 0) - (ridge / total) * (weights[place] ?? 0);
		const square = (squares[place] ?? 1) + gradient * gradient;
		squares[place] = square;
		weights[place] = (weights[place] ?? 0) + (step * gradient) / Math.sqrt(square);
	}
}

/** Puts an order at random. */
export function shuffle(order: number[], random: () => number): void {
	for (let index = order.length - 1; index > 0; index -= 1) {
		const other = Math.floor(random() * (index + 1));
		[order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
	}
}
