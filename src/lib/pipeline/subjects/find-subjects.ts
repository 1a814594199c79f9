import type { Document } from '#lib/pipeline/document/document.ts';
import type { Progress } from '#lib/pipeline/document/progress.ts';
import { findEvents } from '#lib/pipeline/subjects/find-events.ts';
import { findFigures } from '#lib/pipeline/subjects/find-figures.ts';
import { findPositions } from '#lib/pipeline/subjects/find-positions.ts';
import type { SubjectIndex } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

/**
 * Finds what a text is about: its figures, events and positions, each with what spoke for and against it.
 * @param progressOf gives whom to tell of the search for one kind of subject
 */
export function findSubjects(
	document: Document,
	progressOf?: (kind: 'figures' | 'events' | 'positions') => Progress
): SubjectIndex {
	const sentences = textSentences(document);
	const figures = findFigures(document, sentences, progressOf?.('figures'));
	return {
		figures,
		events: findEvents(document, sentences, undefined, progressOf?.('events')),
		positions: findPositions(document, sentences, figures, undefined, progressOf?.('positions'))
	};
}
