import type { Span } from '#lib/format/subject-digest.ts';
import { wordsAround, type WordsAround } from '#lib/format/words-around.ts';

/** A paragraph of the text as it stands in the page; `start` is its place in the text. */
export interface PlacedParagraph {
	readonly id: string;
	readonly start: number;
	readonly text: string;
	readonly sectionId: string | null;
}

/** A mention with a few words around it. */
export interface Mention extends WordsAround {
	readonly span: Span;
}

export interface MentionGroup {
	readonly sectionId: string;
	readonly title: string;
	readonly mentions: readonly Mention[];
}

/** The paragraph that holds a place of the text. */
export function paragraphAt(paragraphs: readonly PlacedParagraph[], offset: number): PlacedParagraph | null {
	return paragraphs.findLast(({ start, text }) => start <= offset && offset < start + text.length) ?? null;
}

/** The words of a stretch of the text, as far as its paragraph goes; empty where the page has none there. */
export function wordsOf(paragraphs: readonly PlacedParagraph[], [start, end]: Span): string {
	const paragraph = paragraphAt(paragraphs, start);
	return paragraph?.text.slice(start - paragraph.start, end - paragraph.start) ?? '';
}

/** Parts mentions by the section they stand in, in reading order; those that the page does not have are left out. */
export function groupMentions(
	mentions: readonly Span[],
	paragraphs: readonly PlacedParagraph[],
	sections: readonly { readonly id: string; readonly title: string }[],
	reach: number
): MentionGroup[] {
	const placed = mentions.flatMap((span) => {
		const paragraph = paragraphAt(paragraphs, span[0]);
		if (!paragraph) return [];
		const { start, text, sectionId } = paragraph;
		return [{ span, sectionId, ...wordsAround(text, span[0] - start, span[1] - start, reach) }];
	});
	return sections.flatMap(({ id, title }) => {
		const own = placed.filter(({ sectionId }) => sectionId === id);
		return own.length > 0 ? [{ sectionId: id, title, mentions: own }] : [];
	});
}
