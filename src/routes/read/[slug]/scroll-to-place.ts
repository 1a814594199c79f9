import { scrollToText, type TextPlace } from '#lib/platform/visible-text.ts';
import { layOutScreenAt } from './lay-out-in-steps.ts';

/** Scrolls an article to a place, with what is on screen then laid out. Does nothing if it has no such paragraph. */
export function scrollToPlace(article: Element, place: TextPlace, topPx: number): void {
	const paragraph = document.getElementById(place.paragraphId);
	if (paragraph) layOutScreenAt(article, paragraph);
	scrollToText(article, place, topPx);
}
