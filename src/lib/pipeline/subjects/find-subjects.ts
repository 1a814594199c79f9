import type { Document } from '#lib/pipeline/document/document.ts';
import { findEvents } from '#lib/pipeline/subjects/find-events.ts';
import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { findPositions } from '#lib/pipeline/subjects/find-positions.ts';
import type { SubjectIndex } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

/** Finds what a text is about: its figures, events and positions, each with what spoke for and against it. */
export function findSubjects(document: Document): SubjectIndex {
	const sentences = textSentences(document);
	const figures = findFigures(document, sentences);
	return {
		figures,
		events: findEvents(document, sentences),
		positions: findPositions(document, sentences, figures)
	};
}
