import { isPassageInAddress } from '#lib/platform/asked-passage.ts';
import { readEarlyPlace } from '#lib/platform/early-place.ts';
import { TOOLBAR_PX } from './follow-place.ts';
import { scrollToPlace } from './scroll-to-place.ts';

/** The names of Kit, under which it keeps how far down each page of this tab was scrolled. */
const KIT_SCROLL = 'sveltekit:scroll';
const KIT_ENTRY = 'sveltekit:history';

/**
 * Runs in the page of a text before its first paint: src/cli/place-before-paint.ts puts it there. Who comes back to a
 * text sees the words where they stopped at once, and nothing moves when the app is alive.
 */
function goToPlace(): void {
	const article = document.querySelector('article');
	const place = readEarlyPlace(location.pathname.split('/').findLast((part) => part !== '') ?? '');
	if (article === null || place === null || isPassageInAddress()) return;
	leaveItThere();
	const scroll = () => {
		scrollToPlace(article, place, TOOLBAR_PX);
		window.earlyScrollY = scrollY;
	};
	scroll();
	againWithOtherLines(article, scroll);
}

/** The face may come between this and the first paint, and the lines above break anew: for as long as none moves the page. */
function againWithOtherLines(article: Element, scroll: () => void): void {
	const scrollAgain = () => {
		if (Math.abs(scrollY - (window.earlyScrollY ?? 0)) > 1) layout.disconnect();
		else scroll();
	};
	const layout = new ResizeObserver(scrollAgain);
	layout.observe(article);
	void document.fonts.ready.then(() => {
		scrollAgain();
		layout.disconnect();
	});
}

/** Neither the browser nor Kit scrolls back by pixels: most heights are estimates yet. */
function leaveItThere(): void {
	history.scrollRestoration = 'manual';
	try {
		const scrolled = JSON.parse(sessionStorage.getItem(KIT_SCROLL) ?? '{}') as Record<string, unknown>;
		const entry = (history.state as Record<string, unknown> | null)?.[KIT_ENTRY];
		sessionStorage.setItem(KIT_SCROLL, JSON.stringify({ ...scrolled, [String(entry)]: undefined }));
	} catch {
		// Forbidden: then Kit has kept nothing either.
		return;
	}
}

goToPlace();
