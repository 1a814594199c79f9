let isAnswered = false;

/** The navigation that opened this document by its present address; null after a reload, and on a page come to later. */
function openingNavigation(): PerformanceNavigationTiming | null {
	const [navigation] = performance.getEntriesByType('navigation');
	if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'navigate') return null;
	return new URL(navigation.name).pathname === location.pathname ? navigation : null;
}

/** Whether words or a part of the text are named by the address, as far as a browser lets a page know. */
export function isPassageInAddress(): boolean {
	return location.hash.length > 1 || openingNavigation()?.name.includes(':~:') === true;
}

/**
 * Whether the address that opened this document names a passage in its text, to which the browser then goes by itself.
 * True at most once, and not after a reload: from then on the reader's own place counts.
 */
export function isPassageAsked(): boolean {
	if (location.hash.length > 1) return true;
	if (isAnswered) return false;
	isAnswered = true;
	// The address itself hides such words. Where the navigation hides them too, a new page that stands elsewhere than at
	// its top, or at the reader's place, has been scrolled there by the browser.
	return isPassageInAddress() || (openingNavigation() !== null && scrollY !== (window.earlyScrollY ?? 0));
}
