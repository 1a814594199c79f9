import {
	CLASSES,
	letter,
	MOST_STEPS,
	SLOTS,
	slotOf,
	softmax,
	type TaggerModel
} from '#lib/pipeline/subjects/tagger-model.ts';
import type { TaggerFeatures } from '#lib/pipeline/subjects/tagger-features.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { shuffle } from './shuffle.ts';

/** One word whose label is known: 0 no name, 1 person, 2 place, 3 other name. */
export interface TaggerExample {
	readonly features: TaggerFeatures;
	readonly second: readonly string[];
	readonly label: number;
}

const EPOCHS = 6;
const RATE = 0.06;
const LEAST_COUNT = 4;
const DROP = { identity: 0.5, lists: 0.15, second: 0.15 };
/** A weight beyond this is cut off when it is written down. */
const MOST_WEIGHT = 3;

/** Fits a softmax regression with AdaGrad; features seen too seldom are left out beforehand. */
export function fitTagger(examples: readonly TaggerExample[], seed: number): TaggerModel {
	const random = seededRandom(seed);
	const checks = placeFeatures(examples);
	const slots = (features: readonly string[]) =>
		features
			.map(slotOf)
			.filter(({ slot, check }) => checks[slot] === check)
			.map(({ slot }) => slot);
	const rows = examples.map(({ features, second, label }) => ({
		identity: slots(features.identity),
		lists: slots(features.lists),
		context: slots(features.context),
		second: slots(second),
		label
	}));
	const weights = new Float64Array(SLOTS * CLASSES);
	const squares = new Float64Array(SLOTS * CLASSES).fill(1e-2);
	for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
		const order = [...rows];
		shuffle(order, random);
		for (const row of order) {
			const active = [...row.context];
			if (random() >= DROP.identity) active.push(...row.identity);
			if (random() >= DROP.lists) active.push(...row.lists);
			if (random() >= DROP.second) active.push(...row.second);
			learn(active, row.label, weights, squares);
		}
	}
	return writeModel(checks, weights);
}

function learn(active: readonly number[], label: number, weights: Float64Array, squares: Float64Array): void {
	const scores = [0, 0, 0];
	for (const slot of active) {
		for (let k = 0; k < CLASSES; k += 1) scores[k] = (scores[k] ?? 0) + (weights[slot * CLASSES + k] ?? 0);
	}
	const { person, place, other } = softmax(scores[0] ?? 0, scores[1] ?? 0, scores[2] ?? 0);
	for (const [k, probability] of [person, place, other].entries()) {
		const error = Number(label === k + 1) - probability;
		if (Math.abs(error) < 1e-3) continue;
		for (const slot of active) {
			const at = slot * CLASSES + k;
			const square = (squares[at] ?? 0) + error * error;
			squares[at] = square;
			weights[at] = (weights[at] ?? 0) + (RATE * error) / Math.sqrt(square);
		}
	}
}

/** Gives each slot to the feature that is seen most there. */
function placeFeatures(examples: readonly TaggerExample[]): Uint8Array {
	const counts = new Map<string, number>();
	for (const { features, second } of examples) {
		for (const feature of [...features.identity, ...features.lists, ...features.context, ...second]) {
			counts.set(feature, (counts.get(feature) ?? 0) + 1);
		}
	}
	const checks = new Uint8Array(SLOTS);
	const often = [...counts].filter(([, count]) => count >= LEAST_COUNT).sort((a, b) => b[1] - a[1]);
	for (const [feature] of often) {
		const { slot, check } = slotOf(feature);
		if (checks[slot] === 0) checks[slot] = check;
	}
	return checks;
}

function writeModel(checks: Uint8Array, weights: Float64Array): TaggerModel {
	const step = MOST_WEIGHT / MOST_STEPS;
	const written = Uint8Array.from(weights, (weight) =>
		letter(MOST_STEPS + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step))))
	);
	const blank = checks.map((check) => (check === 0 ? 32 : check));
	return { checks: Buffer.from(blank).toString('latin1'), weights: Buffer.from(written).toString('latin1'), step };
}
