import type { Document, Paragraph } from '#lib/pipeline/document/document.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** One word of a text. `lower` has curly apostrophes made straight. */
export interface Word extends TextRange {
	readonly text: string;
	readonly lower: string;
	readonly isCapitalised: boolean;
}

/** One sentence with its words and its place. */
export interface TextSentence extends TextRange {
	readonly text: string;
	readonly words: readonly Word[];
	readonly paragraph: Paragraph;
	/** Its place among all sentences of the document, and among those of its paragraph. */
	readonly index: number;
	readonly indexInParagraph: number;
}

const WORD = /\p{L}\p{M}*(?:[\p{L}\p{M}]|[’'-](?=\p{L}))*|\d[\d,]*(?:\.\d+)?/gu;

/** A capital, also behind an elided particle: "d'Alembert". */
const CAPITAL = /^(?:[dl][’'])?\p{Lu}/u;

/** Gives the words of a stretch of text, numbers included. */
export function wordsOf(text: string, range: TextRange): Word[] {
	return Array.from(text.slice(range.start, range.end).matchAll(WORD), (match) => {
		const start = range.start + match.index;
		return {
			start,
			end: start + match[0].length,
			text: match[0],
			lower: match[0].toLowerCase().replace(/’/gu, "'"),
			isCapitalised: CAPITAL.test(match[0])
		};
	});
}

/** Gives the sentences of the running text, asides and quotations included, decks and labels left out. */
export function textSentences(document: Document): TextSentence[] {
	const sentences: TextSentence[] = [];
	for (const paragraph of paragraphs(document)) {
		if (paragraph.type === 'deck') continue;
		const labelEnd = paragraph.label?.range.end ?? 0;
		let indexInParagraph = 0;
		for (const { start, end } of paragraph.sentences) {
			if (start < labelEnd) continue;
			sentences.push({
				start,
				end,
				text: document.text.slice(start, end),
				words: wordsOf(document.text, { start, end }),
				paragraph,
				index: sentences.length,
				indexInParagraph
			});
			indexInParagraph += 1;
		}
	}
	return sentences;
}
