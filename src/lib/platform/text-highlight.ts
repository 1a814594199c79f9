/** A paragraph element and the characters of it to mark, as UTF-16 code units into its text. */
export interface MarkedText {
	readonly element: Element;
	readonly start: number;
	readonly end: number;
}

/** The stretch of an element's text as a DOM range, or null if the element has fewer characters. */
export function rangeOfText({ element, start, end }: MarkedText): Range | null {
	const range = document.createRange();
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let passed = 0;
	let isStarted = false;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const length = node.nodeValue?.length ?? 0;
		if (!isStarted && start < passed + length) {
			range.setStart(node, start - passed);
			isStarted = true;
		}
		if (isStarted && end <= passed + length) {
			range.setEnd(node, end - passed);
			return range;
		}
		passed += length;
	}
	return null;
}

/** Paints stretches of text under a name that the styles know; an empty list takes the paint away. */
export function paintText(name: string, marks: readonly MarkedText[]): void {
	// Older browsers go without: the list of hits still leads to each.
	if (typeof Highlight === 'undefined' || !CSS.highlights) return;
	const ranges = marks.map(rangeOfText).filter((range) => range !== null);
	if (ranges.length === 0) CSS.highlights.delete(name);
	else CSS.highlights.set(name, new Highlight(...ranges));
}
