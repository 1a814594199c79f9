import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** Names a text: a built-in edition's slug or, for a reader's own text, an id made when it was added. */
export type TextId = string & { readonly brand: 'TextId' };

/** A paragraph's place in the text and its `id` in the page: `p1`, `p2`… in reading order, asides included. */
export type ParagraphId = `p${number}`;

/** A section's place in the text and its `id` in the page: `s1`, `s2`… in reading order. */
export type SectionId = `s${number}`;

/** A running paragraph, or a block quotation introduced by the paragraph before it. */
export interface Paragraph extends TextRange {
	readonly type: 'paragraph' | 'quotation' | 'deck';
	readonly id: ParagraphId;
	readonly sentences: readonly TextRange[];
	/** The label of a numbered position, as in "(3) Pro-Soviet Reformist."; `title` leaves number and full stop out. */
	readonly label?: { readonly number: number; readonly range: TextRange; readonly title: TextRange };
	/** The number of the labelled position that this later paragraph still belongs to. */
	readonly continuesLabel?: number;
	/** Where a block quotation names its source, brackets included. */
	readonly citation?: TextRange;
}

/** A boxed sidebar that stands beside the running text. */
export interface Aside {
	readonly type: 'aside';
	readonly title: TextRange | null;
	readonly paragraphs: readonly Paragraph[];
	readonly source: TextRange | null;
}

/** A pause in the text (`* * *`). */
export interface SectionBreak extends TextRange {
	readonly type: 'break';
}

export type Block = Paragraph | Aside | SectionBreak;

/** The text between two headings; the first section may have none. */
export interface Section {
	readonly id: SectionId;
	readonly heading: TextRange | null;
	readonly blocks: readonly Block[];
}

/** Something in the text that could not be read with confidence. Offsets are UTF-16 code units. */
export interface Problem extends TextRange {
	readonly code: 'unclosed-quotation' | 'very-long-paragraph' | 'no-text';
}

/** A text with its structure found; every range points into `text`. */
export interface Document {
	readonly id: TextId;
	readonly title: string;
	readonly author: string;
	/** Normalised: line ends `\n`, Unicode NFC, nothing else changed. */
	readonly text: string;
	readonly sections: readonly Section[];
	readonly wordCount: number;
	readonly problems: readonly Problem[];
}
