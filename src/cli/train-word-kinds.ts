import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { shuffle } from './shuffle.ts';

/** One word with its numbers and what it is mostly: 0 person, 1 place, 2 other name, 3 no name. */
export interface KindExample {
	readonly input: Float32Array;
	readonly kind: number;
}

export const KINDS = 4;
const HIDDEN = 32;
const EPOCHS = 14;
const RATE = 0.03;
const DECAY = 1e-5;

/** Gives the probability of each kind from a word's numbers. */
export type KindModel = (input: Float32Array) => number[];

/** Fits a network with one hidden layer by AdaGrad. */
export function fitKinds(examples: readonly KindExample[], seed: number): KindModel {
	const random = seededRandom(seed);
	const size = examples[0]?.input.length ?? 0;
	const inner = layer(size + 1, HIDDEN, random);
	const outer = layer(HIDDEN + 1, KINDS, random);
	const order = examples.map((_, index) => index);
	for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
		shuffle(order, random);
		for (const index of order) {
			const example = examples[index];
			if (example !== undefined) learn(example, inner, outer);
		}
	}
	return (input) => softmax(forward(outer, raised(forward(inner, input))));
}

interface Layer {
	readonly inputs: number;
	readonly outputs: number;
	readonly weights: Float64Array;
	readonly squares: Float64Array;
}

function layer(inputs: number, outputs: number, random: () => number): Layer {
	const spread = Math.sqrt(6 / (inputs + outputs));
	const weights = Float64Array.from({ length: inputs * outputs }, () => (2 * random() - 1) * spread);
	return { inputs, outputs, weights, squares: new Float64Array(inputs * outputs).fill(0.1) };
}

/** The last weight of each output is its bias. */
function forward({ inputs, outputs, weights }: Layer, input: Float32Array | Float64Array): Float64Array {
	const result = new Float64Array(outputs);
	for (let to = 0; to < outputs; to += 1) {
		const row = to * inputs;
		let sum = weights[row + inputs - 1] ?? 0;
		for (let from = 0; from < inputs - 1; from += 1) sum += (weights[row + from] ?? 0) * (input[from] ?? 0);
		result[to] = sum;
	}
	return result;
}

const raised = (values: Float64Array) => values.map((value) => Math.max(0, value));

function softmax(scores: Float64Array): number[] {
	const most = Math.max(...scores);
	const powers = Array.from(scores, (score) => Math.exp(score - most));
	const sum = powers.reduce((all, power) => all + power, 0);
	return powers.map((power) => power / sum);
}

function learn({ input, kind }: KindExample, inner: Layer, outer: Layer): void {
	const hidden = raised(forward(inner, input));
	const errors = softmax(forward(outer, hidden)).map((probability, k) => Number(k === kind) - probability);
	const back = hidden.map((value, h) =>
		value === 0 ? 0 : errors.reduce((sum, error, k) => sum + error * (outer.weights[k * outer.inputs + h] ?? 0), 0)
	);
	for (const [k, error] of errors.entries()) adjust(outer, k, error, hidden);
	for (const [h, error] of back.entries()) if (error !== 0) adjust(inner, h, error, input);
}

function adjust(
	{ inputs, weights, squares }: Layer,
	to: number,
	error: number,
	input: Float32Array | Float64Array
): void {
	for (let from = 0; from < inputs; from += 1) {
		const value = from === inputs - 1 ? 1 : (input[from] ?? 0);
		if (value === 0) continue;
		const at = to * inputs + from;
		const slope = error * value - DECAY * (weights[at] ?? 0);
		const square = (squares[at] ?? 0) + slope * slope;
		squares[at] = square;
		weights[at] = (weights[at] ?? 0) + (RATE * slope) / Math.sqrt(square);
	}
}
