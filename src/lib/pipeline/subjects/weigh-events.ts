import { eventFeatures } from '#lib/pipeline/subjects/event-evidence.ts';
import { noveltyFeatures } from '#lib/pipeline/subjects/event-novelty.ts';
import { eventTextFeatures } from '#lib/pipeline/subjects/event-text.ts';
import { lowerCaseWords, sentenceGrams } from '#lib/pipeline/subjects/sentence-grams.ts';
import {
	unpackModel,
	weighSentence,
	type PackedModel,
	type SentenceModel
} from '#lib/pipeline/subjects/sentence-model.ts';
import type { Evidence } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { weighMeanings, type MeaningTable } from '#lib/pipeline/subjects/word-meaning.ts';

/** What was learned about sentences that tell of a happening. */
export interface EventModel extends SentenceModel {
	readonly meanings: MeaningTable;
}

/** The model as its file holds it; the meanings are packed as a model's grams are. */
export interface PackedEventModel extends PackedModel {
	readonly meanings: Omit<PackedModel, 'cues'>;
}

/** Reads a packed model. */
export function unpackEventModel({ meanings, ...sentence }: PackedEventModel): EventModel {
	return { ...unpackModel(sentence), meanings: unpackModel({ cues: {}, ...meanings }).grams };
}

/** What is seen of every sentence of a text when happenings are looked for: its own features and those of the text. */
export function eventViews(sentences: readonly TextSentence[]) {
	const lowerCase = lowerCaseWords(sentences);
	const own = sentences.map(eventFeatures);
	const novelty = noveltyFeatures(sentences);
	const ofText = eventTextFeatures(own);
	return sentences.map((sentence, index) => ({
		features: { ...own[index], ...novelty[index], ...ofText },
		grams: sentenceGrams(sentence, lowerCase),
		words: sentence.words
	}));
}

/** Weighs what is seen of a sentence: the probability that it tells of a happening, with what spoke for and against. */
export function weighEvent(view: ReturnType<typeof eventViews>[number], model: EventModel) {
	const { evidence } = weighSentence(view.features, view.grams, model);
	const all: Evidence[] = [...evidence, ...weighMeanings(view.words, model.meanings)];
	const logOdds = all.reduce((sum, { weight }) => sum + weight, 0);
	return { probability: 1 / (1 + Math.exp(-logOdds)), evidence: all };
}
