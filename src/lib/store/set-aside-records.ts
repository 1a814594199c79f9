import type { IDBPObjectStore } from 'idb';
import { canonical } from '#lib/store/canonical.ts';
import type { CommonplaceSchema, StoredSetting } from '#lib/store/schema.ts';
import type { StoreName } from '#lib/store/store.ts';

/** A record that nothing can use, as it was found. Kept, since it may still tell somebody something. */
export interface SetAsideRecord {
	/** The name of the store that it stood in. */
	readonly store: string;
	readonly record: unknown;
}

type Settings = IDBPObjectStore<CommonplaceSchema, ArrayLike<StoreName>, 'settings', 'readwrite'>;

/** Adds to the records kept apart, inside the transaction that takes them away from where they were. */
export async function keepApart(settings: Settings, records: readonly SetAsideRecord[], atMs: number): Promise<void> {
	if (records.length === 0) return;
	const before = setAsideAmong(await settings.getAll());
	await settings.put({ name: 'set-aside', value: unionOfSetAside(before, records), changedAtMs: atMs });
}

/** The records kept apart, of all settings. */
export function setAsideAmong(settings: readonly StoredSetting[]): readonly SetAsideRecord[] {
	const kept = settings.find((setting) => setting.name === 'set-aside')?.value;
	return Array.isArray(kept) ? kept : [];
}

/** Each record once, in an order that is the same wherever they come from. */
export function unionOfSetAside(
	one: readonly SetAsideRecord[],
	other: readonly SetAsideRecord[]
): readonly SetAsideRecord[] {
	const all = new Map([...one, ...other].map((record, index) => [keyOf(record) ?? `${index}`, record]));
	return [...all].sort(([key], [otherKey]) => (key < otherKey ? -1 : 1)).map(([, record]) => record);
}

/** Null for a record that cannot be told as text, such as one that holds itself. */
function keyOf(record: SetAsideRecord): string | null {
	try {
		return canonical(record);
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}
