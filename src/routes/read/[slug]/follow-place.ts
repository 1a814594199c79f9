import { textAtTop, topOfText, type TextPlace } from '#lib/platform/visible-text.ts';
import { scrollToPlace } from './scroll-to-place.ts';

/** Keeps the words at the top of the screen there, and tells which they are. */
export interface PlaceFollower {
	/** Scrolls to a place that the reader was at before, unless they have scrolled since. */
	readonly goBackTo: (place: TextPlace) => void;
	/** Tells where the reader is. Before, only that they have scrolled tells something of it. */
	readonly begin: () => void;
	/** Tells another listener too; it is told of the present place at once. @returns tells it no more */
	readonly watch: (listener: (place: TextPlace) => void) => () => void;
	/** Makes a change to the layout after which the same words are at the top of the screen. */
	readonly keepPlace: (change: () => void) => void;
	/** Takes the layout as it is now for what the reader wants: nothing is put back. */
	readonly accept: () => void;
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
	const listeners = new Set([onplace]);
	let place: TextPlace | null = null;
	let isFollowing = false;
	let rest: ReturnType<typeof setTimeout> | undefined;
	let laidOut: DOMRect | null = null;
	let isMoving = false;
	/** Where a scroll of our own ended: the event that tells of it is no move of the reader's. */
	let ownScrollY = scrollY;

	/** Words and the height at which they are kept through several changes, so that no rounding adds up. */
	let pinned: { readonly place: TextPlace; readonly px: number } | null = null;

	const isAsLaidOut = () => {
		const { width, height } = article.getBoundingClientRect();
		return laidOut === null || (laidOut.width === width && laidOut.height === height);
	};
	const scrollTo = (wanted: TextPlace) => {
		scrollToPlace(article, wanted, topPx);
		ownScrollY = scrollY;
		pinned = { place: wanted, px: topPx };
	};
	const isMovedAway = () => Math.abs(scrollY - ownScrollY) > 1;
	const pin = () => {
		if (pinned !== null && !isMovedAway()) return pinned;
		const top = textAtTop(article, topPx);
		const px = top && topOfText(article, top);
		return top === null || px === null ? null : { place: top, px };
	};
	const take = () => {
		clearTimeout(rest);
		isMoving = false;
		// Lines that broke anew and are not yet scrolled back say nothing of where the reader is.
		if (!isFollowing || !isAsLaidOut()) return;
		// A place gone back to is kept as it was: taken anew, it would be the beginning of the line that its words have
		// fallen into, and each change of the lines would move the reader back by a part of one.
		if (place === null || isMovedAway()) place = textAtTop(article, topPx) ?? place;
		if (place) for (const listener of listeners) listener(place);
	};
	/** A phone that is turned scrolls a page below an open sheet before anything is told of its new lines. */
	const hasOtherLines = () => laidOut !== null && laidOut.width !== article.getBoundingClientRect().width;
	const onscroll = () => {
		clearTimeout(rest);
		if (isMovedAway() && (isMoving || !hasOtherLines())) {
			isMoving = true;
			isFollowing = true;
		}
		rest = setTimeout(take, QUIET_MS);
	};
	const onleave = () => {
		if (document.visibilityState === 'hidden') take();
	};
	const layout = new ResizeObserver(() => {
		// What the reader passes may get its true height only then: nothing to put back.
		if (!isAsLaidOut() && place && !isMoving) scrollTo(place);
		laidOut = article.getBoundingClientRect();
	});

	addEventListener('scroll', onscroll, { passive: true });
	document.addEventListener('visibilitychange', onleave);
	layout.observe(article);

	return {
		goBackTo(wanted) {
			if (isFollowing) return;
			place = wanted;
			scrollTo(wanted);
		},
		begin() {
			isFollowing = true;
			take();
		},
		watch(listener) {
			listeners.add(listener);
			if (place) listener(place);
			return () => void listeners.delete(listener);
		},
		keepPlace(change) {
			pinned = pin();
			change();
			const px = pinned && topOfText(article, pinned.place);
			if (pinned !== null && px !== null) {
				place = pinned.place;
				// To the height where they were, which at the head of the text is below its title.
				scrollBy({ top: px - pinned.px, behavior: 'instant' });
				ownScrollY = scrollY;
				// Until the reader scrolls on: what only now gets its true height must not move the words again.
				isMoving = false;
			}
			laidOut = article.getBoundingClientRect();
		},
		accept() {
			laidOut = article.getBoundingClientRect();
		},
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
