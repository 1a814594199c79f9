import type { SectionId } from '#lib/pipeline/document/document.ts';

/** Two lists of sections as one, in reading order. */
export function unionOfSections(one: readonly SectionId[], other: readonly SectionId[]): SectionId[] {
	return [...new Set([...one, ...other])].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
