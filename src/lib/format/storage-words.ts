import { fileSize } from '#lib/format/file-size.ts';
import type { StorageRisk } from '#lib/state/storage-care.svelte.ts';

/** What may become of what is kept here, and what to do about it. */
export function storageRiskWords(risk: StorageRisk): string {
	switch (risk) {
		case 'private':
			return 'This is a private window: when you close it, your cards and reviews are gone. Open the app in a normal window, or export a backup before you close it.';
		case 'ios-tab':
			return 'Safari clears what is kept here after seven days without a visit. Put the app on the home screen and study there; a backup brings along what you have.';
		case 'unpromised':
			return 'The browser may clear what is kept here when the device runs out of space, and always does when you clear its data. Install the app and keep a backup.';
	}
}

/** How much is kept here, and how much could be; empty where the browser does not say. */
export function storageUseWords(usedBytes: number | null, quotaBytes: number | null): string {
	if (usedBytes === null || usedBytes === 0) return '';
	const most = quotaBytes === null || quotaBytes === 0 ? '' : ` of ${fileSize(quotaBytes)} that the browser allows`;
	return `It takes ${fileSize(usedBytes)}${most}, the app itself included.`;
}
