import { rangeOver, type TextPlace } from '#lib/platform/visible-text.ts';

/** How far beside a letter a finger may come down and still mean it, pixels. */
const SLACK_PX = { x: 6, y: 9 };

/** The character under a point of the viewport, in a paragraph with an id such as `p12`; null beside the words. */
export function textAtPoint(article: Element, x: number, y: number): TextPlace | null {
	const caret = caretAt(x, y);
	const paragraph = caret && closestParagraph(caret.node);
	if (!paragraph || !article.contains(paragraph)) return null;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(caret.node, caret.offset);
	const border = before.toString().length;
	// A caret stands between two characters: the point lies on one of them, or on neither.
	for (const slack of [{ x: 0, y: SLACK_PX.y }, SLACK_PX]) {
		for (const character of [border, border - 1]) {
			if (isOver(paragraph, character, x, y, slack)) return { paragraphId: paragraph.id as `p${number}`, character };
		}
	}
	return null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
	if ('caretPositionFromPoint' in document) {
		const position = document.caretPositionFromPoint(x, y);
		return position && { node: position.offsetNode, offset: position.offset };
	}
	// Safari before 18.4 knows only the older name.
	const range = (document as Document).caretRangeFromPoint(x, y);
	return range && { node: range.startContainer, offset: range.startOffset };
}

function closestParagraph(node: Node): Element | null {
	const element = node instanceof Element ? node : node.parentElement;
	const paragraph = element?.closest('p[id]') ?? null;
	return paragraph && /^p\d+$/.test(paragraph.id) ? paragraph : null;
}

function isOver(paragraph: Element, character: number, x: number, y: number, slack: typeof SLACK_PX): boolean {
	if (character < 0 || character >= paragraph.textContent.length) return false;
	return [...rangeOver(paragraph, character, character + 1).getClientRects()].some(
		({ left, right, top, bottom }) =>
			x >= left - slack.x && x <= right + slack.x && y >= top - slack.y && y <= bottom + slack.y
	);
}
