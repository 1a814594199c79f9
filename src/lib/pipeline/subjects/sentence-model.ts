import type { Features, Weights } from '#lib/pipeline/subjects/evidence.ts';
import type { Evidence } from '#lib/pipeline/subjects/subject-index.ts';

/** What was learned about sentences: weights of named features, and of words and pairs of words by their hash. */
export interface SentenceModel {
	readonly cues: Weights;
	/** One weight a hash, in log-odds; as many as a power of two. */
	readonly grams: Float32Array;
}

/** A model as its file holds it: one character a hash, its place in the alphabet times `scale` from the middle. */
export interface PackedModel {
	readonly cues: Weights;
	readonly scale: number;
	readonly grams: string;
}

const FIRST_CODE = 40;
const BACKSLASH = 92;
/** Weights are packed as −LARGEST_LEVEL … LARGEST_LEVEL. */
export const LARGEST_LEVEL = 42;

/** Reads a packed model. */
export function unpackModel({ cues, scale, grams }: PackedModel): SentenceModel {
	return { cues, grams: Float32Array.from(grams, (character) => levelOf(character) * scale) };
}

function levelOf(character: string): number {
	const code = character.charCodeAt(0);
	return code - FIRST_CODE - (code > BACKSLASH ? 1 : 0) - LARGEST_LEVEL;
}

/** Packs the weights of a model, rounded. */
export function packModel({ cues, grams }: SentenceModel): PackedModel {
	const largest = grams.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
	const scale = largest / LARGEST_LEVEL || 1;
	const characters = Array.from(grams, (weight) => {
		const place = Math.round(weight / scale) + LARGEST_LEVEL + FIRST_CODE;
		return String.fromCharCode(place >= BACKSLASH ? place + 1 : place);
	});
	return { cues, scale, grams: characters.join('') };
}

/** The place of a word or pair of words in a table of `size` weights (FNV-1a). */
export function gramSlot(gram: string, size: number): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < gram.length; index += 1) hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
	return (hash ^ (hash >>> 15)) & (size - 1);
}

/** How much each of many grams counts: less where there are many. */
export function gramValue(count: number): number {
	return 3 / Math.sqrt(count + 20);
}

/** Grams whose share is smaller are summed up in one line of evidence. */
const LEAST_SHOWN = 0.1;

/** Weighs what was seen of a sentence, by its features, by its words and by what else was weighed already. */
export function weighSentence(
	features: Features,
	grams: readonly string[],
	model: SentenceModel,
	more: readonly Evidence[] = []
): { probability: number; evidence: Evidence[] } {
	const evidence: Evidence[] = [{ name: 'bias', weight: model.cues['bias'] ?? 0 }, ...more];
	for (const [name, value] of Object.entries(features)) {
		const weight = (model.cues[name] ?? 0) * value;
		if (weight !== 0) evidence.push({ name, weight });
	}
	const value = gramValue(grams.length);
	let others = 0;
	for (const gram of grams) {
		const weight = (model.grams[gramSlot(gram, model.grams.length)] ?? 0) * value;
		if (Math.abs(weight) >= LEAST_SHOWN) evidence.push({ name: `“${gram}”`, weight });
		else others += weight;
	}
	if (others !== 0) evidence.push({ name: 'other words', weight: others });
	const logOdds = evidence.reduce((sum, { weight }) => sum + weight, 0);
	return { probability: 1 / (1 + Math.exp(-logOdds)), evidence };
}
