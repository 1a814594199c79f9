const CHANNEL_NAME = 'commonplace';

let channel: BroadcastChannel | null = null;
const watchers = new Set<() => void>();
const ownWatchers = new Set<() => void>();

/** The one channel of this page: what it sends it does not hear itself. */
function openChannel(): BroadcastChannel | null {
	if (channel !== null || typeof BroadcastChannel === 'undefined') return channel;
	channel = new BroadcastChannel(CHANNEL_NAME);
	channel.onmessage = () => {
		for (const onchange of watchers) onchange();
	};
	// A page with an open channel may not be kept for going back to.
	addEventListener('pagehide', closeChannel, { once: true });
	return channel;
}

function closeChannel(): void {
	channel?.close();
	channel = null;
}

/** Tells the other tabs, where there are channels, and this one that cards, reviews or highlights in the store have changed. */
export function tellStoreChanged(): void {
	openChannel()?.postMessage(null);
	for (const onchange of ownWatchers) onchange();
}

/** Tells of what this tab itself changes in the store. @returns stops telling */
export function watchOwnChanges(onchange: () => void): () => void {
	ownWatchers.add(onchange);
	return () => ownWatchers.delete(onchange);
}

/**
 * Tells of what may have changed the store from elsewhere: another tab said so, or the page comes back to sight after
 * a time in which the browser may have told it nothing. While the page is out of sight nothing is told.
 * @returns stops telling
 */
export function watchStoreChanges(onchange: () => void): () => void {
	const onmessage = () => {
		if (document.visibilityState === 'visible') onchange();
	};
	const onreturn = (event: PageTransitionEvent) => {
		if (!event.persisted) return;
		openChannel();
		onchange();
	};
	openChannel();
	watchers.add(onmessage);
	document.addEventListener('visibilitychange', onmessage);
	addEventListener('pageshow', onreturn);
	return () => {
		watchers.delete(onmessage);
		document.removeEventListener('visibilitychange', onmessage);
		removeEventListener('pageshow', onreturn);
	};
}
