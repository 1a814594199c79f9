import { telling, type Progress } from '#lib/pipeline/document/progress.ts';
import type { Evidence } from '#lib/pipeline/subjects/subject-index.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import { positionFeatures } from '#lib/pipeline/subjects/position-evidence.ts';
import { lowerCaseWords, sentenceGrams } from '#lib/pipeline/subjects/sentence-grams.ts';
import {
	unpackModel,
	weighSentence,
	type PackedModel,
	type SentenceModel
} from '#lib/pipeline/subjects/sentence-model.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { viewPassages } from '#lib/pipeline/subjects/view-passages.ts';
import { meaningSlot, type MeaningTable } from '#lib/pipeline/subjects/word-meaning.ts';

/** What was learned of passages that state a view. */
export interface ViewModel extends SentenceModel {
	readonly meanings: MeaningTable;
}

/** The model as its file holds it. */
export interface PackedViewModel extends PackedModel {
	readonly meanings: Omit<PackedModel, 'cues'>;
}

/** Reads a packed model. */
export function unpackViewModel({ meanings, ...sentences }: PackedViewModel): ViewModel {
	return { ...unpackModel(sentences), meanings: unpackModel({ cues: {}, ...meanings }).grams };
}

/** A passage that may state a view, with what was seen of it. */
export interface ViewEvidence {
	readonly passage: TextSentence;
	readonly features: Features;
	readonly grams: readonly string[];
	/** The words whose meaning counts: no names, as far as a capital tells. */
	readonly words: readonly string[];
}

/** Gathers what speaks for and against each passage of a text, in reading order. */
export function viewEvidence(text: string, sentences: readonly TextSentence[], progress?: Progress): ViewEvidence[] {
	const lowerCase = lowerCaseWords(sentences);
	const lengths = new Map<string, number>();
	for (const { paragraph } of sentences) lengths.set(paragraph.id, (lengths.get(paragraph.id) ?? 0) + 1);
	const passages = viewPassages(text, sentences);
	const see = (passage: TextSentence) => ({
		passage,
		features: positionFeatures(passage, lengths.get(passage.paragraph.id) ?? 1),
		grams: sentenceGrams(passage, lowerCase),
		words: passage.words.filter(({ isCapitalised }, index) => !isCapitalised || index === 0).map(({ lower }) => lower)
	});
	const seen = passages.map(telling(progress, passages, see));
	const namesInText = mean(seen.map(({ features }) => features['names'] ?? 0));
	return seen.map((evidence) => ({ ...evidence, features: { ...evidence.features, namesInText } }));
}

/**
 * Weighs the passages of a text. What the words of a passage mean counts by how far it lies from the text's mean, for a
 * text on ideas has them in every sentence.
 */
export function weighViews(
	seen: readonly ViewEvidence[],
	model: ViewModel
): { probability: number; evidence: Evidence[] }[] {
	const together = seen.map(({ words }) => {
		const sum = words.reduce((all, word) => all + (model.meanings[meaningSlot(word, model.meanings.length)] ?? 0), 0);
		return sum * meaningShare(words.length);
	});
	const usual = mean(together);
	return seen.map(({ features, grams }, index) =>
		weighSentence(features, grams, model, [{ name: 'meaning of its words', weight: (together[index] ?? 0) - usual }])
	);
}

/** How much each of many words counts: a long sentence says more, but not in proportion. */
export function meaningShare(count: number): number {
	return 1 / Math.sqrt(count + 4);
}

/** The mean of some numbers; 0 of none. */
export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
