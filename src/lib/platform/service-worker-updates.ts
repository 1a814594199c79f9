/** A watch kept for new releases of the app. */
export interface ServiceWorkerUpdates {
	/** Lets the waiting release take over; every open tab then reloads. */
	accept: () => void;
}

/** Whether no service worker answers for this page: it is the first, or was loaded past the worker. */
export function isFirstVisit(): boolean {
	return 'serviceWorker' in navigator && navigator.serviceWorker.controller === null;
}

/** What a page hears of releases. */
export interface ReleaseListeners {
	/** A new release has been fetched and waits for `accept`; told once of each. */
	readonly onWaiting: () => void;
	/** Whether the first release, on a first visit, could not be fetched whole; it is tried again. */
	readonly onBrokenOff: (isBrokenOff: boolean) => void;
	/** Asked when a new release is at work: resolves once this page may be reloaded. */
	readonly whenReady: () => Promise<void>;
}

/**
 * Registers the service worker and keeps asking for newer releases: on load, when the network comes back, and whenever
 * the page does, since an installed app may go for weeks without a load.
 * @returns null where the browser has no service workers
 */
export async function watchServiceWorkerUpdates(
	scriptUrl: string,
	{ onWaiting, onBrokenOff, whenReady }: ReleaseListeners
): Promise<ServiceWorkerUpdates | null> {
	if (!('serviceWorker' in navigator)) return null;
	// What is kept of the release before is kept for its pages.
	navigator.serviceWorker.controller?.postMessage({ type: 'OF_THIS_RELEASE' });
	await reloadWithNewRelease(whenReady);

	let registration: ServiceWorkerRegistration | undefined;
	let told: ServiceWorker | null = null;
	const tellOf = (waiting: ServiceWorker | null) => {
		// Firefox is slow to start the first worker, so that it seems to wait as a newer one does: but for nobody.
		if (waiting === null || waiting === told || navigator.serviceWorker.controller === null) return;
		told = waiting;
		onWaiting();
	};
	const onstatechange = ({ target }: Event) => {
		const coming = target as ServiceWorker;
		if (coming.state === 'installed') tellOf(coming);
		if (coming.state === 'redundant' && navigator.serviceWorker.controller === null) onBrokenOff(true);
	};
	const register = async () => {
		onBrokenOff(false);
		// The worker itself may be what cannot be fetched.
		const found = await navigator.serviceWorker.register(scriptUrl).catch(() => undefined);
		registration = found;
		if (found === undefined) onBrokenOff(true);
		const follow = () => found?.installing?.addEventListener('statechange', onstatechange);
		found?.addEventListener('updatefound', follow);
		// Another tab may have found it.
		follow();
	};
	// What a first visit saves would hold up the page itself.
	if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
	await register();

	const check = () => {
		// A page that the browser had laid aside has heard of nothing meanwhile.
		tellOf(registration?.waiting ?? null);
		if (document.visibilityState !== 'visible') return;
		if (isGivenUp(registration)) void register();
		// Without a network there is nothing to find; the next check will tell.
		else registration?.update().catch(() => undefined);
	};
	addEventListener('pageshow', check);
	addEventListener('online', check);
	document.addEventListener('visibilitychange', check);
	check();

	return {
		accept: () => registration?.waiting?.postMessage({ type: 'SKIP_WAITING' })
	};
}

/** Browsers forget a first worker that could not fetch all that it needs. */
function isGivenUp(registration: ServiceWorkerRegistration | undefined): boolean {
	return !registration?.installing && !registration?.waiting && !registration?.active;
}

/**
 * A tab left on the old release would ask for scripts that are gone. The first worker replaces no release; a page loaded
 * past the worker, as with Shift and Reload, has one all the same.
 */
async function reloadWithNewRelease(whenReady: () => Promise<void>): Promise<void> {
	let hasRelease = !isFirstVisit();
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (hasRelease) void whenReady().then(() => location.reload());
		hasRelease = true;
	});
	const registered = await navigator.serviceWorker.getRegistration().catch(() => undefined);
	if (registered?.active) hasRelease = true;
}
