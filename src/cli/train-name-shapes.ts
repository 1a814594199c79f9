import {
	MOST_SHAPE_STEPS,
	SHAPE_KINDS,
	SHAPE_SLOTS,
	shapeSlots,
	weighShape,
	writeStep
} from '#lib/pipeline/subjects/name-shape.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { shuffle } from './shuffle.ts';

/** A word and what it mostly is: 0 person, 1 place, 2 other name, 3 no name. */
export interface ShapeExample {
	readonly word: string;
	readonly kind: number;
}

const EPOCHS = 3;
const RATE = 0.1;
const MOST_WEIGHT = 4;

/** Learns from many words what their letters tell of what they name; gives the weights as letters, and their step. */
export function fitShapes(examples: readonly ShapeExample[], seed: number): { weights: string; step: number } {
	const random = seededRandom(seed);
	const weights = new Float64Array(SHAPE_SLOTS * SHAPE_KINDS);
	const squares = new Float64Array(SHAPE_SLOTS * SHAPE_KINDS).fill(0.1);
	const order = examples.map((_, index) => index);
	for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
		shuffle(order, random);
		for (const index of order) {
			const example = examples[index];
			if (example !== undefined) learn(example, weights, squares);
		}
	}
	const step = MOST_WEIGHT / MOST_SHAPE_STEPS;
	const codes = Uint8Array.from(weights, (weight) =>
		writeStep(Math.max(-MOST_SHAPE_STEPS, Math.min(MOST_SHAPE_STEPS, Math.round(weight / step))))
	);
	return { weights: Buffer.from(codes).toString('latin1'), step };
}

function learn({ word, kind }: ShapeExample, weights: Float64Array, squares: Float64Array): void {
	const slots = shapeSlots(word);
	const { person, place, other } = weighShape(slots, (index) => weights[index] ?? 0);
	for (const [k, probability] of [person, place, other].entries()) {
		const error = (Number(k === kind) - probability) / Math.sqrt(slots.length);
		if (Math.abs(error) < 1e-3) continue;
		for (const slot of slots) {
			const at = slot * SHAPE_KINDS + k;
			const square = (squares[at] ?? 0) + error * error;
			squares[at] = square;
			weights[at] = (weights[at] ?? 0) + (RATE * error) / Math.sqrt(square);
		}
	}
}
