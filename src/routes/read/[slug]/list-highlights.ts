import type { AnchoredHighlight } from '#lib/state/highlights.svelte.ts';
import type { StoredHighlight } from '#lib/store/schema.ts';
import type { ListedHighlight } from '#lib/ui/reader/HighlightList.svelte';
import type { ArticleText } from './article-text.ts';

export interface ListedSection {
	readonly id: string;
	readonly title: string;
	readonly highlights: readonly ListedHighlight[];
}

/** Highlights by the section that each begins in, in reading order; sections without any are left out. */
export function listHighlights(article: ArticleText, anchored: readonly AnchoredHighlight[]): ListedSection[] {
	const bySection = new Map<string | null, ListedHighlight[]>();
	for (const { start, end, highlight } of anchored) {
		const paragraphId = article.hitOf([start, end])?.paragraphId ?? null;
		const sectionId = paragraphId && article.sectionOf(paragraphId);
		const listed = bySection.get(sectionId) ?? [];
		listed.push(listedHighlight(highlight, paragraphId));
		bySection.set(sectionId, listed);
	}
	return article.sections.flatMap(({ id, title }) => {
		const highlights = bySection.get(id);
		return highlights ? [{ id, title, highlights }] : [];
	});
}

/** @param paragraphId where it stands; null where it no longer does */
export function listedHighlight(highlight: StoredHighlight, paragraphId: string | null): ListedHighlight {
	const { id, source, colour, note, createdAtMs } = highlight;
	return {
		...{ id, colour, note, createdAtMs, exact: source.exact },
		href: paragraphId && `#${paragraphId}`
	};
}
