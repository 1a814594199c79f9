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

/**
 * The text's face may come after this, and the lines above the place break anew: then it goes there again, before that
 * is painted, until the reader scrolls or the app takes over.
 */
function againWithOtherLines(article: Element, scroll: () => void): void {
	let isOver = false;
	const end = () => {
		isOver = true;
		layout.disconnect();
	};
	const again = () => {
		if (isOver) return;
		if (isScrolledSince(window.earlyScrollY ?? 0)) end();
		else scroll();
	};
	const layout = new ResizeObserver(again);
	layout.observe(article);
	window.endEarlyPlace = end;
	void document.fonts.ready.then(() => {
		again();
		end();
	});
}

/** Whether the page was scrolled, other than by getting shorter than it was. */
function isScrolledSince(wasY: number): boolean {
	const isAtEnd = scrollY >= document.documentElement.scrollHeight - innerHeight - 1;
	return scrollY > wasY + 1 || (scrollY < wasY - 1 && !isAtEnd);
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
