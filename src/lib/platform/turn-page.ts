import { rangeOver, textAtTop } from '#lib/platform/visible-text.ts';

/** The part of the window in which text can be read, viewport pixels. */
interface ReadingArea {
	readonly topPx: number;
	readonly bottomPx: number;
}

/** What the bars at the window's edges leave free. A rail beside the text takes nothing. */
export function readingArea(): ReadingArea {
	const bars = [...document.querySelectorAll('[data-bar], nav')]
		// A bar that waits to be wanted has its place already.
		.filter((bar) => getComputedStyle(bar).visibility === 'visible')
		.map((bar) => bar.getBoundingClientRect())
		.filter(({ height }) => height > 0 && height < innerHeight / 2);
	const above = bars.filter(({ top, bottom }) => top <= 0 && bottom > 0);
	const below = bars.filter(
		({ top, bottom }) => top > innerHeight / 2 && top < innerHeight && bottom > innerHeight / 2
	);
	return {
		topPx: Math.max(0, ...above.map(({ bottom }) => bottom)),
		bottomPx: Math.min(innerHeight, ...below.map(({ top }) => top))
	};
}

/** How far above a given height `textAtTop` still counts a line as read past. */
const REMAINDER_PX = 8;

/**
 * Scrolls by a page. One line stays: the last that was wholly seen stands first on the next page, the first that was
 * wholly seen stands last on the page before. The bar at the top cuts no line.
 */
export function turnPage(article: Element, direction: 1 | -1): void {
	const { topPx, bottomPx } = readingArea();
	const linePx = parseFloat(getComputedStyle(article).lineHeight);
	const staying = lineEndingBelow(article, direction > 0 ? bottomPx - linePx : topPx + linePx / 2);
	// Where no line stands at the edge, as between a heading and its text, the page is as long as the window allows.
	const longestPx = bottomPx - topPx - (staying?.height ?? linePx);
	if (direction > 0) {
		const leadPx = staying ? (linePx - staying.height) / 2 : 0;
		const toLinePx = staying ? staying.top - leadPx - topPx : longestPx;
		scrollBy({ top: toLinePx > 0 ? Math.min(toLinePx, longestPx) : longestPx, behavior: 'instant' });
		return;
	}
	const byPx = staying ? Math.min(bottomPx - staying.bottom, longestPx) : longestPx;
	const cut = lineEndingBelow(article, topPx - byPx);
	const cutPx = cut && cut.top < topPx - byPx ? cut.bottom - (topPx - byPx) : 0;
	scrollBy({ top: cutPx - byPx, behavior: 'instant' });
}

/** The first line that ends below a height, viewport pixels. */
function lineEndingBelow(article: Element, heightPx: number): DOMRect | null {
	const place = textAtTop(article, heightPx - REMAINDER_PX);
	const paragraph = place && document.getElementById(place.paragraphId);
	return paragraph ? rangeOver(paragraph, place.character, place.character + 1).getBoundingClientRect() : null;
}
