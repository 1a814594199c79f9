/** How much of the app the service worker has saved on this device. */
export interface OfflineFiles {
	readonly saved: number;
	/** Of so many files; when `saved` is as many, everything works without a network. */
	readonly fileCount: number;
	/** What the saved files weigh; null while they are still coming. */
	readonly bytes: number | null;
	/** Whether the rest did not come; it is asked for again once the network is back. */
	readonly isBrokenOff: boolean;
}

/** Whether this browser can open the app without a network. Some cannot in private windows. */
export function canWorkOffline(): boolean {
	return 'serviceWorker' in navigator;
}

/**
 * Tells how many files are saved as the service worker saves them, and when it is asked. Asks for what is missing when
 * the network comes back.
 * @returns stops telling and asking
 */
export function watchOfflineFiles(onchange: (files: OfflineFiles) => void): () => void {
	if (!canWorkOffline()) return () => undefined;
	const { serviceWorker } = navigator;
	const onmessage = ({ data }: MessageEvent<({ type: 'SAVED' } & Partial<OfflineFiles>) | null>) => {
		if (data?.type !== 'SAVED') return;
		const { saved = 0, fileCount = 0, bytes = null, isBrokenOff = false } = data;
		onchange({ saved, fileCount, bytes, isBrokenOff });
	};
	const ononline = () => void askForOfflineFiles();
	serviceWorker.addEventListener('message', onmessage);
	addEventListener('online', ononline);
	return () => {
		serviceWorker.removeEventListener('message', onmessage);
		removeEventListener('online', ononline);
	};
}

/**
 * Asks the service worker at work, if there is one, to tell what is saved and to fetch what is missing.
 * @returns whether there is one
 */
export async function askForOfflineFiles(): Promise<boolean> {
	if (!canWorkOffline()) return false;
	const registration = await navigator.serviceWorker.getRegistration();
	const active = registration?.active ?? null;
	active?.postMessage({ type: 'WHAT_IS_SAVED' });
	return active !== null;
}
