let isAnswered = false;

/**
 * Whether the address that opened this document names a passage in its text, to which the browser then goes by itself.
 * True at most once, and not after a reload: from then on the reader's own place counts.
 */
export function isPassageAsked(): boolean {
	if (location.hash.length > 1) return true;
	if (isAnswered) return false;
	isAnswered = true;
	const [navigation] = performance.getEntriesByType('navigation');
	if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'navigate') return false;
	if (new URL(navigation.name).pathname !== location.pathname) return false;
	// The address itself hides such words. Where the entry hides them too, a new page that stands elsewhere than at its
	// top, or at the reader's place, has been scrolled there by the browser.
	return navigation.name.includes(':~:') || scrollY !== (window.earlyScrollY ?? 0);
}
