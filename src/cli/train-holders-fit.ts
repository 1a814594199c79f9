import type { HolderCandidate } from '#lib/pipeline/subjects/holder-candidates.ts';
import { gramSlot, gramValue } from '#lib/pipeline/subjects/sentence-model.ts';
import { headNoun, type HolderModel, type HolderWords } from '#lib/pipeline/subjects/weigh-holders.ts';
import { meaningSlot } from '#lib/pipeline/subjects/word-meaning.ts';
import { shuffle } from './shuffle.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { AXES, readMeaningAxes } from './meaning-axes.ts';

/** One view whose holder is known, with everybody who may hold it. */
export interface HolderExample extends HolderWords {
	/** Its place among the sentences of its text. */
	readonly index: number;
	readonly holderKind: string;
	readonly candidates: readonly (HolderCandidate & { readonly isTrue: boolean })[];
}

/** Chosen by leaving essays out; around them the right share changes by less than .005. */
const SETTINGS = {
	rounds: 10,
	step: 0.05,
	ridge: 3,
	/** Grams of fewer sentences are left out before training. */
	leastCount: 3,
	gramSlots: 1 << 14,
	meaningSlots: 1 << 14,
	/** How much the place of a noun, and the mean of those of a sentence's words, count beside other features. */
	nounSpread: 1,
	sentenceSpread: 1.5,
	/** Meanings are rounded to so many steps on each side, which costs nothing and packs small. */
	meaningSteps: 14
};

const AXES_OF = readMeaningAxes();

interface Row {
	readonly at: Int32Array;
	readonly values: Float64Array;
	readonly isTrue: boolean;
}

/**
 * Fits a ranking of holders: a softmax over the candidates of each view, by small AdaGrad steps whose results after
 * each of the later rounds are averaged.
 */
export function fitHolderModel(examples: readonly HolderExample[]): HolderModel {
	const names = [
		...new Set(examples.flatMap(({ candidates }) => candidates.flatMap(({ features }) => Object.keys(features))))
	];
	const views = viewsOf(examples, names);
	const size = names.length + 2 * AXES + SETTINGS.gramSlots;
	const weights = new Float64Array(size);
	const squares = new Float64Array(size).fill(1);
	const sum = new Float64Array(size);
	const random = seededRandom(1);
	const order = views.map((_, index) => index);
	let summed = 0;
	for (let round = 0; round < SETTINGS.rounds; round += 1) {
		shuffle(order, random);
		for (const index of order) learn(views[index] ?? [], weights, squares, views.length);
		if (round < SETTINGS.rounds / 2) continue;
		for (let k = 0; k < size; k += 1) sum[k] = (sum[k] ?? 0) + (weights[k] ?? 0);
		summed += 1;
	}
	const mean = sum.map((weight) => weight / summed);
	const [nouns, meanings, grams] = [0, 1, 2].map((part) => names.length + part * AXES);
	return {
		cues: Object.fromEntries(names.map((name, index) => [name, Math.round((mean[index] ?? 0) * 1000) / 1000])),
		grams: Float32Array.from(mean.subarray(grams)),
		meanings: meaningTable(mean.subarray(meanings, grams), SETTINGS.sentenceSpread),
		nouns: meaningTable(mean.subarray(nouns, meanings), SETTINGS.nounSpread)
	};
}

function viewsOf(examples: readonly HolderExample[], names: readonly string[]): Row[][] {
	const places = new Map(names.map((name, index) => [name, index]));
	const counts = new Map<string, number>();
	for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const firstGram = names.length + 2 * AXES;
	return examples.map(({ candidates, grams, words }) => {
		const kept = grams.filter((gram) => (counts.get(gram) ?? 0) >= SETTINGS.leastCount);
		const meaning = meanPlace(words);
		return candidates.map(({ holder, features, isTrue }): Row => {
			const cells: [number, number][] = [];
			for (const [name, seen] of Object.entries(features)) if (seen !== 0) cells.push([places.get(name) ?? 0, seen]);
			const noun = holder && AXES_OF.get(headNoun(holder) ?? '');
			for (const [k, value] of (noun ?? []).entries()) cells.push([names.length + k, value * SETTINGS.nounSpread]);
			if (holder?.kind === 'author') {
				const first = names.length + AXES;
				for (const [k, value] of meaning.entries()) cells.push([first + k, value * SETTINGS.sentenceSpread]);
				for (const gram of kept) cells.push([firstGram + gramSlot(gram, SETTINGS.gramSlots), gramValue(grams.length)]);
			}
			return {
				at: Int32Array.from(cells, ([place]) => place),
				values: Float64Array.from(cells, ([, value]) => value),
				isTrue
			};
		});
	});
}

/** The mean of where the words of a sentence lie, unknown ones counted as nothing. */
function meanPlace(words: HolderExample['words']): Float64Array {
	const mean = new Float64Array(AXES);
	for (const { lower } of words)
		for (const [axis, value] of (AXES_OF.get(lower.replace(/'s$/u, '')) ?? []).entries())
			mean[axis] = (mean[axis] ?? 0) + value / words.length;
	return mean;
}

function learn(rows: readonly Row[], weights: Float64Array, squares: Float64Array, total: number): void {
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
			const gradient = error * (values[l] ?? 0) - (SETTINGS.ridge / total) * (weights[place] ?? 0);
			const square = (squares[place] ?? 1) + gradient * gradient;
			squares[place] = square;
			weights[place] = (weights[place] ?? 0) + (SETTINGS.step * gradient) / Math.sqrt(square);
		}
	}
}

/** Writes down what each known word says; of two words in one place the more frequent one is kept. */
function meaningTable(direction: Float64Array, spread: number): Float32Array {
	const table = new Float32Array(SETTINGS.meaningSlots);
	for (const [word, vector] of AXES_OF) {
		const slot = meaningSlot(word, table.length);
		if (table[slot] !== 0) continue;
		table[slot] = spread * vector.reduce((sum, value, k) => sum + value * (direction[k] ?? 0), 0);
	}
	const largest = table.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	const step = largest / SETTINGS.meaningSteps || 1;
	return table.map((value) => Math.round(value / step) * step);
}
