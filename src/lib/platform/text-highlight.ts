import { rangeOver } from '#lib/platform/visible-text.ts';

/** A paragraph element and the characters of it to mark, as UTF-16 code units into its text. */
export interface MarkedText {
	readonly element: Element;
	readonly start: number;
	readonly end: number;
}

/** Paints stretches of text under a name that the styles know; an empty list takes the paint away. */
export function paintText(name: string, marks: readonly MarkedText[]): void {
	// Older browsers go without: the list of hits still leads to each.
	if (typeof Highlight === 'undefined' || !CSS.highlights) return;
	const ranges = marks.map(({ element, start, end }) => rangeOver(element, start, end));
	if (ranges.length === 0) CSS.highlights.delete(name);
	else CSS.highlights.set(name, new Highlight(...ranges));
}
