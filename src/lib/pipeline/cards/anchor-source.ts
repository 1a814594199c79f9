import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import { findQuotation } from '#lib/pipeline/document/source-quotation.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';

/** A paragraph of a text with its words. `start` in UTF-16 code units into the text. */
export interface PlacedParagraph {
	readonly id: ParagraphId;
	readonly sectionId: `s${number}`;
	readonly start: number;
	readonly text: string;
}

/** Where a passage stands in a text; no paragraph where it stands nowhere. */
export interface Anchor {
	readonly source: SourceQuotation;
	readonly paragraphId: ParagraphId | null;
	readonly sectionId: `s${number}` | null;
}

/**
 * Finds passages again in a text that may have changed since they were quoted.
 * @param paragraphs in reading order; what stands between them holds no passage
 * @returns for each quotation where it stands now; an orphaned one keeps its words and hangs on no paragraph
 */
export function anchorFinder(paragraphs: readonly PlacedParagraph[]): (source: SourceQuotation) => Anchor {
	let text = '';
	for (const paragraph of paragraphs) text = text.padEnd(paragraph.start, '\n') + paragraph.text;
	return (source) => {
		const range = findQuotation(text, source);
		const paragraph = range && paragraphs.findLast(({ start }) => start <= range.start);
		if (!range || !paragraph) return { source, paragraphId: null, sectionId: null };
		return { source: { ...source, ...range }, paragraphId: paragraph.id, sectionId: paragraph.sectionId };
	};
}
