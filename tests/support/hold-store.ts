import type { Page } from '@playwright/test';

/**
 * Keeps the whole database of another page of the same browser busy, as a long restore does: what is asked of it
 * meanwhile waits.
 * @returns lets it go
 */
export async function holdStore(other: Page): Promise<() => Promise<void>> {
	await other.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('commonplace');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(new Error(`The database does not open: ${opening.error?.message}`));
		});
		const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
		const held = { isOver: false };
		Object.assign(window, { held });
		// A transaction lasts for as long as something is asked of it.
		await new Promise<void>((resolve) => {
			const ask = () => {
				const asked = transaction.objectStore('places').count();
				asked.onsuccess = () => {
					resolve();
					if (held.isOver) database.close();
					else ask();
				};
			};
			ask();
		});
	});
	return () => other.evaluate(() => void ((window as unknown as { held: { isOver: boolean } }).held.isOver = true));
}

/** Holds the database open as an older release did that takes no notice of others. @returns lets go of it */
export async function holdOpen(page: Page): Promise<() => Promise<void>> {
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('commonplace');
				opening.onsuccess = () => {
					Object.assign(window, { letGo: () => opening.result.close() });
					resolve();
				};
				opening.onerror = () => reject(new Error('not opened'));
			})
	);
	return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}
