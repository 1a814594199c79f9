import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';

/**
 * Names a subject by what it is: its kind and the words that identify it, so that the same text gives the same ids.
 * Findings of the same words get a number behind in reading order.
 */
export function subjectIds(kind: 'figure' | 'event' | 'position', words: readonly string[]): SubjectId[] {
	const seen = new Map<string, number>();
	return words.map((word) => {
		const key = word
			.normalize('NFD')
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+|-+$/gu, '')
			.toLowerCase();
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		return `${kind}:${key}${count > 1 ? `:${count}` : ''}` as SubjectId;
	});
}
