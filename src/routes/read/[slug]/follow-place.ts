import { scrollToText, textAtTop, type TextPlace } from '#lib/platform/visible-text.ts';

/** Keeps the words at the top of the screen there, and tells which they are. */
export interface PlaceFollower {
	/** Scrolls to a place. */
	readonly goTo: (place: TextPlace) => void;
	/** Starts to tell where the reader is; before, scrolling tells nothing. */
	readonly begin: () => void;
	/** Takes the place as it is now, before something changes the layout. */
	readonly hold: () => void;
	readonly stop: () => void;
}

/** Where the text begins below the toolbar, viewport pixels. */
export const TOOLBAR_PX = 64;

const QUIET_MS = 250;

/**
 * Follows the reader through an article: tells the place when scrolling has come to rest and when the page is left,
 * and returns to it when the lines break anew, as on rotation or with another type size.
 * @param topPx where the text's visible part begins, viewport pixels
 */
export function followPlace(article: Element, topPx: number, onplace: (place: TextPlace) => void): PlaceFollower {
	let place: TextPlace | null = null;
	let isFollowing = false;
	let rest: ReturnType<typeof setTimeout> | undefined;
	let laidOut: DOMRect | null = null;

	const isAsLaidOut = () => {
		const { width, height } = article.getBoundingClientRect();
		return laidOut === null || (laidOut.width === width && laidOut.height === height);
	};
	const take = () => {
		clearTimeout(rest);
		// Lines that broke anew and are not yet scrolled back say nothing of where the reader is.
		if (!isFollowing || !isAsLaidOut()) return;
		place = textAtTop(article, topPx) ?? place;
		if (place) onplace(place);
	};
	const onscroll = () => {
		clearTimeout(rest);
		rest = setTimeout(take, QUIET_MS);
	};
	const onleave = () => {
		if (document.visibilityState === 'hidden') take();
	};
	const layout = new ResizeObserver(() => {
		if (!isAsLaidOut() && place) scrollToText(article, place, topPx);
		laidOut = article.getBoundingClientRect();
	});

	addEventListener('scroll', onscroll, { passive: true });
	document.addEventListener('visibilitychange', onleave);
	layout.observe(article);

	return {
		goTo(wanted) {
			place = wanted;
			scrollToText(article, wanted, topPx);
		},
		begin() {
			isFollowing = true;
			take();
		},
		hold: take,
		stop() {
			take();
			isFollowing = false;
			clearTimeout(rest);
			layout.disconnect();
			removeEventListener('scroll', onscroll);
			document.removeEventListener('visibilitychange', onleave);
		}
	};
}
