import type { CDPSession, Page } from '@playwright/test';
import type { App } from '#tests/support/app.ts';

/**
 * A full disk, as far as a page can tell. Chromium lends each origin's databases room in advance and asks again when
 * that is used up, so a limit holds from the first write after a start of the browser on.
 */
export class StorageQuota {
	private constructor(
		private readonly session: CDPSession,
		private readonly origin: string
	) {}

	/** Starts the browser anew and leaves so much room beside what is stored, bytes. */
	static async restartWith(app: App, roomBytes: number): Promise<StorageQuota> {
		const page = await app.restart();
		await page.goto('/favicon.svg');
		const session = await app.context.newCDPSession(page);
		const quota = new StorageQuota(session, app.site.origin);
		const { usage } = await session.send('Storage.getUsageAndQuota', { origin: quota.origin });
		await session.send('Storage.overrideQuotaForOrigin', {
			origin: quota.origin,
			quotaSize: Math.max(1, usage + roomBytes)
		});
		return quota;
	}

	/** Something else fills the room that is left, to the last kilobyte. */
	async fill(page: Page): Promise<void> {
		await page.evaluate(async () => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open('filler', 1);
				opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(new Error('no room for anything'));
			});
			const put = (size: number) =>
				new Promise<boolean>((resolve) => {
					const transaction = database.transaction('bytes', 'readwrite');
					// What can be packed takes no room.
					transaction.objectStore('bytes').put(Uint8Array.from({ length: size }, () => Math.random() * 256));
					transaction.oncomplete = () => resolve(true);
					transaction.onabort = () => resolve(false);
				});
			for (let size = 1 << 20; size >= 1 << 9; size /= 2) while (await put(size));
			database.close();
		});
	}

	/** Space was freed. */
	async lift(): Promise<void> {
		await this.session.send('Storage.overrideQuotaForOrigin', { origin: this.origin });
	}
}
