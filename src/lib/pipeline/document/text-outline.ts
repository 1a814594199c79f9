import type { Document, ParagraphId, SectionId } from '#lib/pipeline/document/document.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';

/** A text without its words: which paragraphs it has, how long they are, and in which sections. */
export interface TextOutline {
	readonly sections: readonly OutlinedSection[];
}

export interface OutlinedSection {
	readonly id: SectionId;
	/** The text's own where the section has none. */
	readonly title: string;
	/** In reading order, those of asides included. */
	readonly paragraphs: readonly OutlinedParagraph[];
}

export interface OutlinedParagraph {
	readonly id: ParagraphId;
	/** UTF-16 code units. */
	readonly length: number;
}

export function outlineText(document: Document): TextOutline {
	return {
		sections: document.sections.map((section) => ({
			id: section.id,
			title: section.heading
				? document.text.slice(section.heading.start, section.heading.end).replace(/\s+/gu, ' ')
				: document.title,
			paragraphs: paragraphs({ ...document, sections: [section] }).map(({ id, start, end }) => ({
				id,
				length: end - start
			}))
		}))
	};
}
