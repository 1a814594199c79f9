import { NAME_SHAPES } from '#lib/pipeline/subjects/lists/name-shapes.ts';

/** How probable it is from its letters alone that a word names a person, a place or another. */
export interface ShapeProbabilities {
	readonly person: number;
	readonly place: number;
	readonly other: number;
}

/** Slots of the model, a power of two; each holds a weight for person, place and other name. */
export const SHAPE_SLOTS = 1 << 14;
export const SHAPE_KINDS = 3;
/** The most steps of a weight, up and down. */
export const MOST_SHAPE_STEPS = 42;
const SHORTEST = 2;
const LONGEST = 5;
const FIRST_LETTER = 40;
const ESCAPED = 92;

/** The slots of the groups of two to five letters of a word, its beginning and end marked. */
export function shapeSlots(word: string): number[] {
	const marked = `^${word.slice(0, 40)}$`;
	const slots: number[] = [];
	for (let length = SHORTEST; length <= LONGEST; length += 1) {
		for (let from = 0; from + length <= marked.length; from += 1) {
			let hash = 0x811c9dc5;
			for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ marked.charCodeAt(at), 0x01000193);
			hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
			slots.push(((hash ^ (hash >>> 13)) >>> 0) & (SHAPE_SLOTS - 1));
		}
	}
	return slots;
}

/** Sums the weights of a word's slots and turns them into probabilities; what is left over is "no name". */
export function weighShape(slots: readonly number[], weightAt: (index: number) => number): ShapeProbabilities {
	const scores = [0, 1, 2].map(
		(kind) => slots.reduce((sum, slot) => sum + weightAt(slot * SHAPE_KINDS + kind), 0) / Math.sqrt(slots.length)
	);
	const [person = 0, place = 0, other = 0] = scores.map((score) => Math.exp(Math.max(-20, Math.min(20, score))));
	const all = 1 + person + place + other;
	return { person: person / all, place: place / all, other: other / all };
}

/** What the letters of a word tell of what it names. */
export function nameShape(word: string): ShapeProbabilities {
	return weighShape(shapeSlots(word), (index) => readStep(NAME_SHAPES.weights.charCodeAt(index)) * NAME_SHAPES.step);
}

/** Writes a weight in steps as the code of a letter that needs no escape in a string between single quotes. */
export function writeStep(steps: number): number {
	const code = FIRST_LETTER + MOST_SHAPE_STEPS + steps;
	return code < ESCAPED ? code : code + 1;
}

function readStep(code: number): number {
	return (code < ESCAPED ? code : code - 1) - FIRST_LETTER - MOST_SHAPE_STEPS;
}
