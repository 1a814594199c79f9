import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { MarkedText } from '#lib/platform/text-highlight.ts';

/** All words of an article as the edition has them, what stands between its paragraphs included. */
export interface WholeText {
	readonly text: string;
	/** The stretch of the text whose words lie in a range of the page, drawn in to paragraphs; null where there are none. */
	readonly stretchOf: (range: Range) => TextRange | null;
	/** Where the words of a stretch stand in the page, headings between paragraphs included. */
	readonly marksOf: (stretch: TextRange) => MarkedText[];
}

interface Piece extends TextRange {
	readonly element: HTMLElement;
	readonly words: string;
}

/**
 * Reads an article's text from its HTML: paragraphs carry `data-start`, what stands between them `data-at`, each its
 * offset into the text; between those there are line ends alone.
 */
export function readWholeText(article: HTMLElement): WholeText {
	const pieces = [...article.querySelectorAll<HTMLElement>('[data-start], [data-at]')].map((element): Piece => {
		const { start, at, words = element.textContent } = element.dataset;
		const from = Number(start ?? at);
		return { element, words, start: from, end: from + words.length };
	});
	const paragraphs = pieces.filter(({ element }) => element.dataset['start'] !== undefined);
	const printed = pieces.filter(({ element }) => element.dataset['words'] === undefined);
	let text = '';
	for (const { start, words } of pieces) text = text.padEnd(start, '\n') + words;

	return {
		text,
		stretchOf(range) {
			const covered = paragraphs.flatMap((piece) => partOf(piece, range) ?? []);
			const [first, last] = [covered[0], covered.at(-1)];
			return first && last ? withoutBlanks(text, { start: first.start, end: last.end }) : null;
		},
		marksOf: ({ start, end }) =>
			printed
				.filter((piece) => piece.start < end && start < piece.end)
				.map((piece) => ({
					element: piece.element,
					start: Math.max(0, start - piece.start),
					end: Math.min(piece.words.length, end - piece.start)
				}))
	};
}

/** What of a paragraph lies in a range of the page. */
function partOf({ element, start, words }: Piece, range: Range): TextRange | null {
	if (!range.intersectsNode(element)) return null;
	const all = document.createRange();
	all.selectNodeContents(element);
	const begins = range.compareBoundaryPoints(Range.START_TO_START, all) > 0;
	const ends = range.compareBoundaryPoints(Range.END_TO_END, all) < 0;
	const from = begins ? lengthUpTo(all, range.startContainer, range.startOffset) : 0;
	const to = ends ? lengthUpTo(all, range.endContainer, range.endOffset) : words.length;
	return from < to ? { start: start + from, end: start + to } : null;
}

function lengthUpTo(all: Range, node: Node, offset: number): number {
	const before = all.cloneRange();
	before.setEnd(node, offset);
	return before.toString().length;
}

function withoutBlanks(text: string, { start, end }: TextRange): TextRange | null {
	const words = text.slice(start, end);
	const from = start + words.length - words.trimStart().length;
	const to = end - words.length + words.trimEnd().length;
	return from < to ? { start: from, end: to } : null;
}
