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
	const onhide = () => {
		if (document.visibilityState === 'hidden') void show();
	};
	document.addEventListener('visibilitychange', onhide);
	const endWatch = watchOwnChanges(() => {
		if (!isShownElsewhere()) void show();
	});
	return () => {
		document.removeEventListener('visibilitychange', onhide);
		endWatch();
	};
}
