import type { HolderCandidate } from '#lib/pipeline/subjects/holder-candidates.ts';
import { gramSlot, gramValue, type SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';
import { shuffle, type FitSettings } from './train-positions-fit.ts';
import { seededRandom } from './seeded-random.ts';

/** One view whose holder is known, with everybody who may hold it. */
export interface HolderExample {
	/** Its place among the sentences of its text. */
	readonly index: number;
	readonly holderKind: string;
	readonly candidates: readonly (HolderCandidate & { readonly isTrue: boolean })[];
	readonly grams: readonly string[];
}

interface Row {
	readonly at: Int32Array;
	readonly values: Float32Array;
	readonly isTrue: boolean;
}

/** Fits a ranking of holders (a softmax over the candidates of each view) by small AdaGrad steps. */
export function fitHolderModel(examples: readonly HolderExample[], settings: FitSettings): SentenceModel {
	const names = [
		...new Set(examples.flatMap(({ candidates }) => candidates.flatMap(({ features }) => Object.keys(features))))
	];
	const places = new Map(names.map((name, index) => [name, index]));
	const counts = new Map<string, number>();
	for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const views = examples.map(({ candidates, grams }) => {
		const kept = grams.filter((gram) => (counts.get(gram) ?? 0) >= settings.leastCount);
		const value = gramValue(grams.length);
		return candidates.map(({ holder, features, isTrue }): Row => {
			const cues = Object.entries(features).filter(([, seen]) => seen !== 0);
			const words = holder?.kind === 'author' ? kept.map((gram) => places.size + gramSlot(gram, settings.slots)) : [];
			return {
				at: Int32Array.from([...cues.map(([name]) => places.get(name) ?? 0), ...words]),
				values: Float32Array.from([...cues.map(([, seen]) => seen), ...words.map(() => value)]),
				isTrue
			};
		});
	});
	const weights = new Float64Array(names.length + settings.slots);
	const squares = new Float64Array(weights.length).fill(1);
	const random = seededRandom(1);
	const order = views.map((_, index) => index);
	for (let round = 0; round < settings.rounds; round += 1) {
		shuffle(order, random);
		for (const index of order) learn(views[index] ?? [], weights, squares, settings, views.length);
	}
	return {
		cues: Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000])),
		grams: Float32Array.from(weights.subarray(names.length))
	};
}

function learn(
	rows: readonly Row[],
	weights: Float64Array,
	squares: Float64Array,
	{ step, ridge }: FitSettings,
	total: number
): void {
	const scores = rows.map(({ at, values }) =>
		at.reduce((sum, place, k) => sum + (weights[place] ?? 0) * (values[k] ?? 0), 0)
	);
	const most = Math.max(...scores);
	const shares = scores.map((score) => Math.exp(score - most));
	const sum = shares.reduce((a, b) => a + b, 0);
	const right = rows.reduce((all, { isTrue }, k) => all + (isTrue ? (shares[k] ?? 0) : 0), 0);
	if (right === 0) return;
	for (const [k, { at, values, isTrue }] of rows.entries()) {
		const share = shares[k] ?? 0;
		const error = (isTrue ? share / right : 0) - share / sum;
		for (let l = 0; l < at.length; l += 1) {
			const place = at[l] ?? 0;
			const gradient = error * (values[l] ?? 0) - (ridge / total) * (weights[place] ?? 0);
			const square = (squares[place] ?? 1) + gradient * gradient;
			squares[place] = square;
			weights[place] = (weights[place] ?? 0) + (step * gradient) / Math.sqrt(square);
		}
	}
}
