import { expect, type Page } from '@playwright/test';

/** What is to be put into each object store of the reader's database. */
export type StoreRecords = Readonly<Record<string, readonly unknown[]>>;

const recordsPerMessage = 5000;

/** A page of whichever browser, in which functions run. */
export interface RunsFunctions {
	evaluate<Result>(pageFunction: (argument: string) => Result | Promise<Result>, argument: string): Promise<Result>;
}

/** Reads one object store of the page's database. */
export function readRecords<Value>(page: RunsFunctions, storeName: string): Promise<Value[]> {
	return page.evaluate(async (name) => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('commonplace');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(new Error(`The database does not open: ${opening.error?.message}`));
		});
		return new Promise<Value[]>((resolve, reject) => {
			const reading = database.transaction(name).objectStore(name).getAll();
			reading.onsuccess = () => resolve(reading.result);
			reading.onerror = () => reject(new Error(`${name} cannot be read: ${reading.error?.message}`));
		}).finally(() => database.close());
	}, storeName);
}

/** Puts records into the page's database, which the app must have made before. */
export async function putRecords(page: Page, records: StoreRecords): Promise<void> {
	for (const [name, values] of Object.entries(records)) {
		for (let start = 0; start < values.length; start += recordsPerMessage) {
			await putChunk(page, name, JSON.stringify(values.slice(start, start + recordsPerMessage)));
		}
	}
}

function putChunk(page: Page, storeName: string, json: string): Promise<void> {
	return page.evaluate(
		async ([name, text]) => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open('commonplace');
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(new Error(`The database does not open: ${opening.error?.message}`));
			});
			await new Promise<void>((resolve, reject) => {
				const transaction = database.transaction(name, 'readwrite');
				const store = transaction.objectStore(name);
				for (const value of JSON.parse(text)) store.put(value);
				transaction.oncomplete = () => resolve();
				transaction.onabort = () => reject(new Error(`${name} cannot be written: ${transaction.error?.message}`));
			}).finally(() => database.close());
		},
		[storeName, json] as const
	);
}

/** Waits until the app has installed the essay's cards. */
export async function waitForDeck(page: Page): Promise<void> {
	// To open a database that is not there would make it, before the app can.
	const isMade = () =>
		page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'commonplace'));
	const often = { timeout: 20_000, intervals: [50] };
	await expect.poll(isMade, often).toBe(true);
	await expect.poll(async () => (await readRecords(page, 'texts')).length, often).toBeGreaterThan(0);
}

/** Everything in the page's database, by object store, each in the order of its keys. */
export function readEverything(page: Page): Promise<Record<string, unknown[]>> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('commonplace');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(new Error(`The database does not open: ${opening.error?.message}`));
		});
		const names = [...database.objectStoreNames];
		const transaction = database.transaction(names);
		const all = names.map(
			(name) =>
				new Promise<[string, unknown[]]>((resolve, reject) => {
					const reading = transaction.objectStore(name).getAll();
					reading.onsuccess = () => resolve([name, reading.result]);
					reading.onerror = () => reject(new Error(`${name} cannot be read: ${reading.error?.message}`));
				})
		);
		return Promise.all(all)
			.then((entries) => Object.fromEntries(entries))
			.finally(() => database.close());
	});
}

/** Deletes the page's database, which no tab may have open. */
export async function wipe(page: Page): Promise<void> {
	await page.goto('/favicon.svg');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const deleting = indexedDB.deleteDatabase('commonplace');
				deleting.onsuccess = () => resolve();
				deleting.onerror = () => reject(new Error('not deleted'));
			})
	);
}
