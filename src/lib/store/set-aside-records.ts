import type { IDBPObjectStore } from 'idb';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import type { Store, StoreName } from '#lib/store/store.ts';

/** A record that nothing can use, as it was found. Kept, since it may still tell somebody something. */
export interface SetAsideRecord {
	readonly store: StoreName;
	readonly record: unknown;
}

type Settings = IDBPObjectStore<CommonplaceSchema, ArrayLike<StoreName>, 'settings', 'readwrite'>;

/** Adds to the records kept apart, inside the transaction that takes them away from where they were. */
export async function keepApart(settings: Settings, records: readonly SetAsideRecord[], atMs: number): Promise<void> {
	if (records.length === 0) return;
	const kept = await settings.get('set-aside');
	const before = kept?.name === 'set-aside' && Array.isArray(kept.value) ? kept.value : [];
	await settings.put({ name: 'set-aside', value: [...before, ...records], changedAtMs: atMs });
}

/** The records kept apart by repairs, oldest first. @throws StoreError */
export function readSetAside(store: Store): Promise<readonly SetAsideRecord[]> {
	return store.read(['settings'], async ({ store: settings }) => {
		const kept = await settings.get('set-aside');
		return kept?.name === 'set-aside' ? kept.value : [];
	});
}
