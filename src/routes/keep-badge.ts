import { showAppBadge } from '#lib/platform/app-badge.ts';
import { watchOwnChanges } from '#lib/platform/store-changes.ts';
import type { Today } from '#lib/state/today.svelte.ts';

/**
 * Shows on the app's icon what is due when the app is left, and after each change made where no page does so itself.
 * @param isShownElsewhere whether the page shows it
 * @returns stops it
 */
export function keepBadge(today: Today, isShownElsewhere: () => boolean): () => void {
	const show = async () => {
		await today.refresh();
		if (today.isLoaded) await showAppBadge(today.dueCount);
	};
	let isGoing = false;
	const onhide = () => {
		// A page that makes way for another is hidden too: to count then would hold up the next one's first reading.
		if (document.visibilityState === 'hidden' && !isGoing) void show();
	};
	const ongo = () => (isGoing = true);
	const oncomeback = () => (isGoing = false);
	window.addEventListener('pagehide', ongo);
	window.addEventListener('pageshow', oncomeback);
	document.addEventListener('visibilitychange', onhide);
	const endWatch = watchOwnChanges(() => {
		if (!isShownElsewhere()) void show();
	});
	return () => {
		window.removeEventListener('pagehide', ongo);
		window.removeEventListener('pageshow', oncomeback);
		document.removeEventListener('visibilitychange', onhide);
		endWatch();
	};
}
