/** How probable it is that a word belongs to a person's name, a place's or another's. */
export interface NameProbabilities {
	readonly person: number;
	readonly place: number;
	readonly other: number;
}

/** A softmax regression over hashed features: one slot a feature, told from others in the same slot by a check. */
export interface TaggerModel {
	/** One letter a slot, a space where it is empty. */
	readonly checks: string;
	/** Three letters a slot: the weights for person, place and other name. */
	readonly weights: string;
	/** What one step of a weight is worth. */
	readonly step: number;
}

/** Two looks at a text: the second knows what the first one answered. */
export interface TaggerLooks {
	readonly first: TaggerModel;
	readonly second: TaggerModel;
}

/** Slots of a model; a power of two. */
export const SLOTS = 1 << 16;
/** Classes beside "no name", whose score is 0. */
export const CLASSES = 3;
/** The most steps of a weight, up and down. */
export const MOST_STEPS = 42;
const LETTERS = 2 * MOST_STEPS + 1;

/** Where a feature's weights lie, and by which letter it is told from others there. */
export function slotOf(feature: string): { slot: number; check: number } {
	let hash = 0x811c9dc5;
	for (let index = 0; index < feature.length; index += 1) {
		hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
	}
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	hash ^= hash >>> 13;
	return { slot: hash & (SLOTS - 1), check: letter(((hash >>> 16) & 0xffff) % LETTERS) };
}

/** Writes a number from 0 to 84 as a letter's code that needs no escape in a string between single quotes. */
export function letter(value: number): number {
	return value < 52 ? value + 40 : value + 41;
}

/** Reads a letter's code back. */
export function unletter(code: number): number {
	return code < 92 ? code - 40 : code - 41;
}

/** Scores a word by the features that were seen of it. */
export function classify(model: TaggerModel, features: readonly string[]): NameProbabilities {
	let [person, place, other] = [0, 0, 0];
	for (const feature of features) {
		const { slot, check } = slotOf(feature);
		if (model.checks.charCodeAt(slot) !== check) continue;
		person += unletter(model.weights.charCodeAt(slot * CLASSES)) - MOST_STEPS;
		place += unletter(model.weights.charCodeAt(slot * CLASSES + 1)) - MOST_STEPS;
		other += unletter(model.weights.charCodeAt(slot * CLASSES + 2)) - MOST_STEPS;
	}
	return softmax(person * model.step, place * model.step, other * model.step);
}

/** Turns scores into probabilities; "no name" has the score 0. */
export function softmax(person: number, place: number, other: number): NameProbabilities {
	const most = Math.max(0, person, place, other);
	const raised = [person, place, other].map((score) => Math.exp(score - most));
	const sum = raised.reduce((all, value) => all + value, Math.exp(-most));
	return { person: (raised[0] ?? 0) / sum, place: (raised[1] ?? 0) / sum, other: (raised[2] ?? 0) / sum };
}
