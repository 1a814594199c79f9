import type { Document, Paragraph } from '#lib/pipeline/document/document.ts';

/** Gives the paragraphs of a document in reading order, those of asides included. */
export function paragraphs(document: Document): Paragraph[] {
	return document.sections.flatMap((section) =>
		section.blocks.flatMap((block) => {
			if (block.type === 'aside') return block.paragraphs;
			return block.type === 'break' ? [] : [block];
		})
	);
}
