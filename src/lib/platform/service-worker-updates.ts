/** A watch kept for new releases of the app. */
export interface ServiceWorkerUpdates {
	/** Lets the waiting release take over; every open tab then reloads. */
	accept: () => void;
}

/** Whether no service worker answers for this page: it is the first, or was loaded past the worker. */
export function isFirstVisit(): boolean {
	return 'serviceWorker' in navigator && navigator.serviceWorker.controller === null;
}

/**
 * Registers the service worker and keeps asking for newer releases: on load, and whenever the page comes back,
 * since an installed app may go for weeks without a load.
 * @param onWaiting called when a new release has been fetched and waits for `accept`
 * @param whenReady asked when a new release is at work: resolves once this page may be reloaded
 * @returns null where the browser has no service workers
 */
export async function watchServiceWorkerUpdates(
	scriptUrl: string,
	onWaiting: () => void,
	whenReady: () => Promise<void>
): Promise<ServiceWorkerUpdates | null> {
	if (!('serviceWorker' in navigator)) return null;
	reloadWithNewRelease(whenReady);

	const { Workbox } = await import('workbox-window');
	const worker = new Workbox(scriptUrl);
	worker.addEventListener('waiting', () => {
		// Firefox is slow to start the first worker, so that it seems to wait as a newer one does: but for nobody.
		if (navigator.serviceWorker.controller !== null) onWaiting();
	});
	const registration = await worker.register();
	if (registration === undefined) return null;

	const check = () => {
		// Without a network there is nothing to find; the next check will tell.
		if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
	};
	addEventListener('pageshow', check);
	document.addEventListener('visibilitychange', check);
	check();

	return {
		accept: () => {
			worker.messageSkipWaiting();
		}
	};
}

/** A tab left on the old release would ask for scripts that are gone. The first worker replaces no release. */
function reloadWithNewRelease(whenReady: () => Promise<void>): void {
	let hasRelease = !isFirstVisit();
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (hasRelease) void whenReady().then(() => location.reload());
		hasRelease = true;
	});
}
