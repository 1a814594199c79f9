import { fileCount } from './release-files.ts';
import { worker } from './worker.ts';

/** How far the app is saved on this device. */
export interface Saved {
	/** Of `fileCount` files. */
	readonly saved: number;
	readonly bytes?: number;
	/** Whether the rest did not come, and is not being fetched any more. */
	readonly isBrokenOff?: boolean;
}

/** Tells every page of the app, those of another release too. */
export async function tellPages(saved: Saved): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage({ type: 'SAVED', fileCount, ...saved });
}
