import { readFileSync } from 'node:fs';

/** A database as an earlier version of the app left it. */
export interface EarlierStore {
	readonly version: number;
	readonly stores: readonly {
		readonly name: string;
		readonly keyPath: string;
		readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
		readonly records: readonly unknown[];
	}[];
}

/** Reads what the code of a version wrote; JSON knows no Infinity, which stands there as its name. */
export function earlierStore(version: number): EarlierStore {
	const json = readFileSync(`tests/fixtures/stores/version-${version}.json`, 'utf8');
	return JSON.parse(json, (_key, value: unknown) => (value === 'Infinity' ? Infinity : value)) as EarlierStore;
}

/** Makes the database under a name. Runs in a page too, so it refers to nothing outside itself. */
export function makeEarlierStore([name, { version, stores }]: readonly [string, EarlierStore]): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name, version);
		opening.onupgradeneeded = () => {
			for (const { name: storeName, keyPath, indexes, records } of stores) {
				const store = opening.result.createObjectStore(storeName, { keyPath });
				for (const index of indexes) store.createIndex(index.name, index.keyPath);
				for (const record of records) store.put(record);
			}
		};
		opening.onsuccess = () => {
			opening.result.close();
			resolve();
		};
		opening.onerror = () => reject(new Error(`not made: ${opening.error?.message}`));
	});
}
