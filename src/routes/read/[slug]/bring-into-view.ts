import { TOOLBAR_PX } from './follow-place.ts';

/** How much of the text above stays in sight, so that the reader sees where the block belongs. */
const ABOVE_PX = 48;

/**
 * Scrolls no further than needed: so that what is to be pressed next is in sight, and what it is about, where both fit.
 * @param block begins with what it is about
 */
export function bringIntoView(block: Element, next: Element): void {
	next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
	const abovePx = block.getBoundingClientRect().top - TOOLBAR_PX;
	if (abovePx < 0) scrollBy({ top: abovePx - ABOVE_PX, behavior: 'instant' });
}
