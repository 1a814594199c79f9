import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import { eventExamples, type EventExample } from './train-events-examples.ts';
import { holderExamples } from './train-holders-examples.ts';
import type { HolderExample } from './train-holders-fit.ts';
import { viewExamples, type ViewExample } from './train-positions-views.ts';

/** What one annotated text teaches. */
export interface TextExamples {
	readonly views: readonly ViewExample[];
	readonly events: readonly EventExample[];
	readonly holders: readonly HolderExample[];
}

/** Makes every passage of a text an example of a view, every sentence one of an event, each marked view one of a holder. */
export function examplesOf(annotated: AnnotatedText): TextExamples {
	const sentences = textSentences(annotated.document);
	return {
		views: viewExamples(annotated, sentences),
		events: eventExamples(annotated, sentences),
		holders: holderExamples(annotated, sentences, findFigures(annotated.document, sentences))
	};
}
