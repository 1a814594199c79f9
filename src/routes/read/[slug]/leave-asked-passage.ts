import type { TextPlace } from '#lib/platform/visible-text.ts';

/**
 * Takes the passage out of the address once the reader has read on from it: a reload, Back or an update then leads to
 * where they stopped, and not to the passage again.
 * @returns to be told of each place that the reader comes to, and whether the passage is only looked up there
 */
export function leaveAskedPassage(): (at: TextPlace, isOnVisit: boolean) => void {
	let hash = '';
	let came: TextPlace | null = null;
	return (at, isOnVisit) => {
		if (location.hash !== hash) {
			hash = location.hash;
			came = isInView(document.getElementById(hash.slice(1))) ? at : null;
		}
		const isThere = came?.paragraphId === at.paragraphId && came.character === at.character;
		if (hash === '' || isOnVisit || isThere) return;
		// With the marks that the router and open sheets have put on the entry: to them it stays the same page.
		history.replaceState(history.state, '', `${location.pathname}${location.search}`);
		hash = '';
	};
}

function isInView(element: Element | null): boolean {
	const box = element?.getBoundingClientRect();
	return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}
