/**
 * What must not be left at work in a page that stands still. In WebKit and Firefox a transaction that one of its workers
 * has begun never ends, and no other page can write until then.
 */
export interface CanPause {
	pause(): void;
	resume?(): void;
}

/**
 * Lets something pause while the browser keeps the page as it stands, to show it again when the reader goes back.
 * Between the two nothing of the page runs, nor of its workers.
 * @returns leaves it alone
 */
export function pauseWhileKept(work: CanPause): () => void {
	const onhide = ({ persisted }: PageTransitionEvent) => {
		if (persisted) work.pause();
	};
	const onshow = ({ persisted }: PageTransitionEvent) => {
		if (persisted) work.resume?.();
	};
	addEventListener('pagehide', onhide);
	addEventListener('pageshow', onshow);
	return () => {
		removeEventListener('pagehide', onhide);
		removeEventListener('pageshow', onshow);
	};
}
