/** A place in an article: a paragraph by its element id and a character (UTF-16 code unit) of its text. */
export interface TextPlace {
	readonly paragraphId: `p${number}`;
	readonly character: number;
}

/** A line counts as read past when less than this is left of it, so that rounding never moves a place. */
const LINE_REMAINDER_PX = 8;

/**
 * The first character still visible below `topPx`, a height in the viewport; null below the last paragraph.
 * Measures the laid-out lines, so bars and sheets over the text do not matter.
 */
export function textAtTop(article: Element, topPx: number): TextPlace | null {
	const edgePx = topPx + LINE_REMAINDER_PX;
	// What stands around a paragraph is asked first: of a section that is not laid out yet the box alone says where it
	// is, and its paragraphs are measured as though they went on beyond it.
	const reaches = (element: Element | null): boolean =>
		element === null ||
		element === article ||
		(reaches(element.parentElement) && element.getBoundingClientRect().bottom > edgePx);
	const paragraph = paragraphsOf(article).find(reaches);
	if (paragraph === undefined) return null;

	const { bottom, height } = boxOf(paragraph, firstBelow(paragraph, edgePx));
	// What stands in one line, as letters of another size, need not end at one height: its first letter is the place.
	const character = firstBelow(paragraph, bottom - height / 2);
	return { paragraphId: paragraph.id as TextPlace['paragraphId'], character };
}

/** The first character with an end below a height: the bottom of the text up to a character never rises. */
function firstBelow(paragraph: Element, edgePx: number): number {
	let low = 0;
	let high = textLength(paragraph);
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rangeOver(paragraph, 0, middle + 1).getBoundingClientRect().bottom > edgePx) high = middle;
		else low = middle + 1;
	}
	return low;
}

function boxOf(paragraph: Element, character: number): DOMRect {
	return rangeOver(paragraph, character, character + 1).getBoundingClientRect();
}

/**
 * Scrolls the document so that the line of a place begins at `topPx`, a height in the viewport.
 * @returns false when the article has no such paragraph
 */
export function scrollToText(article: Element, place: TextPlace, topPx: number): boolean {
	const top = topOfText(article, place);
	if (top === null) return false;
	scrollBy({ top: top - topPx, behavior: 'instant' });
	return true;
}

/** Where the line of a place begins, a height in the viewport; null when the article has no such paragraph. */
export function topOfText(article: Element, place: TextPlace): number | null {
	const paragraph = article.querySelector(`#${CSS.escape(place.paragraphId)}`);
	if (paragraph === null) return null;
	const character = Math.max(0, Math.min(place.character, textLength(paragraph) - 1));
	return boxOf(paragraph, character).top;
}

function paragraphsOf(article: Element): Element[] {
	return [...article.querySelectorAll('[id^="p"]')].filter((element) => /^p\d+$/.test(element.id));
}

function textLength(paragraph: Element): number {
	return paragraph.textContent.length;
}

/** The characters of a paragraph from `start` to `end` as a range of the page; ends beyond the text are drawn in. */
export function rangeOver(paragraph: Element, start: number, end: number): Range {
	const range = document.createRange();
	range.setStart(...textNodeAt(paragraph, start, 'after'));
	range.setEnd(...textNodeAt(paragraph, end, 'before'));
	return range;
}

/** Where a character stands among the text nodes; at a border of two, the one before or after it. */
function textNodeAt(paragraph: Element, character: number, side: 'before' | 'after'): [Node, number] {
	const only = paragraph.childNodes.length === 1 ? paragraph.firstChild : null;
	// Nearly every paragraph: hundreds of marks are painted at once, and to walk takes its time.
	if (only instanceof Text) return [only, Math.min(character, only.length)];
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let last: [Node, number] = [paragraph, 0];
	for (let node = walker.nextNode(), left = character; node !== null; node = walker.nextNode()) {
		const length = node.nodeValue?.length ?? 0;
		if (left < length || (left === length && side === 'before')) return [node, left];
		left -= length;
		last = [node, length];
	}
	return last;
}
