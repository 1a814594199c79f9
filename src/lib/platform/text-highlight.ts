import { rangeOver } from '#lib/platform/visible-text.ts';

/** A paragraph element and the characters of it to mark, as UTF-16 code units into its text. */
export interface MarkedText {
	readonly element: Element;
	readonly start: number;
	readonly end: number;
}

/**
 * Paints stretches of text under a name that the styles know; an empty list takes the paint away.
 * @param priority which of two paints shows where they overlap: the one with more
 */
export function paintText(name: string, marks: readonly MarkedText[], priority = 0): void {
	// Older browsers go without: the list of hits still leads to each.
	if (typeof Highlight === 'undefined' || !CSS.highlights) return;
	const ranges = marks.map(({ element, start, end }) => rangeOver(element, start, end));
	if (ranges.length === 0) {
		CSS.highlights.delete(name);
		return;
	}
	const highlight = new Highlight(...ranges);
	highlight.priority = priority;
	CSS.highlights.set(name, highlight);
}

/** So many stretches take a few milliseconds on a slow phone. */
const AT_ONCE = 50;

/**
 * Paints as `paintText`, a few stretches at a time, so that the reader's touch gets its turn between them.
 * @returns paints no more of them
 */
export function paintTextInSteps(name: string, marks: readonly MarkedText[]): () => void {
	paintText(name, marks.slice(0, AT_ONCE));
	let timer: ReturnType<typeof setTimeout> | undefined;
	const paintFrom = (first: number) => {
		const highlight = CSS.highlights.get(name);
		for (const { element, start, end } of marks.slice(first, first + AT_ONCE)) {
			highlight?.add(rangeOver(element, start, end));
		}
		go(first + AT_ONCE);
	};
	const go = (first: number) => {
		if (first < marks.length && typeof Highlight !== 'undefined') timer = setTimeout(paintFrom, 0, first);
	};
	go(AT_ONCE);
	return () => clearTimeout(timer);
}
