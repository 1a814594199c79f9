import type { Features } from '#lib/pipeline/subjects/evidence.ts';

/** What tells a narrative from an argument when it is seen all over a text. */
const TOLD = ['yearPast', 'past', 'noName', 'noPast', 'present', 'happening', 'timeWord', 'names'];

/** Means lie close together: this makes them differ as much as other features do. */
const SPREAD = 3;

/** How much of a text tells of happenings: the mean of the telling features over all its sentences. */
export function eventTextFeatures(sentences: readonly Features[]): Features {
	const meanOf = (name: string) =>
		sentences.reduce((sum, features) => sum + (features[name] ?? 0), 0) / Math.max(1, sentences.length);
	return Object.fromEntries(TOLD.map((name) => [`text: ${name}`, SPREAD * meanOf(name)]));
}
