import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { positionFeatures } from '#lib/pipeline/subjects/position-evidence.ts';
import { lowerCaseWords, sentenceGrams } from '#lib/pipeline/subjects/sentence-grams.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import { eventExamples, type EventExample } from './train-events-examples.ts';
import { holderExamples } from './train-holders-examples.ts';
import type { HolderExample } from './train-holders-fit.ts';
import type { SentenceExample } from './train-positions-fit.ts';

/** What one annotated text teaches. */
export interface TextExamples {
	readonly positions: readonly SentenceExample[];
	readonly events: readonly EventExample[];
	readonly holders: readonly HolderExample[];
}

/** Makes every sentence of a text an example of a position and of an event, and each marked view one of a holder. */
export function examplesOf(annotated: AnnotatedText): TextExamples {
	const { document, gold } = annotated;
	const sentences = textSentences(document);
	const lowerCase = lowerCaseWords(sentences);
	const grams = sentences.map((sentence) => sentenceGrams(sentence, lowerCase));
	const lengths = new Map<string, number>();
	for (const { paragraph } of sentences) lengths.set(paragraph.id, (lengths.get(paragraph.id) ?? 0) + 1);
	const figures = findFigures(document, sentences);
	const views = sentences.map((sentence) =>
		gold.positions.filter(({ quote }) => matches(document.text, sentence, quote))
	);
	return {
		positions: sentences.map((sentence, index) => ({
			features: positionFeatures(sentence, lengths.get(sentence.paragraph.id) ?? 1),
			grams: grams[index] ?? [],
			isTrue: (views[index] ?? []).length > 0
		})),
		events: eventExamples(annotated, sentences),
		holders: holderExamples(annotated, sentences, figures)
	};
}
