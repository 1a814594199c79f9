import { learnAhead } from '#lib/store/places.ts';
import type { Store } from '#lib/store/store.ts';
import { readUnread } from '#lib/store/unread-cards.ts';

/** Lets the cards of all sections not read yet out among the new ones, or holds them back again. @throws StoreError */
export async function learnAheadOfReading(store: Store, isOn: boolean, atMs: number): Promise<void> {
	const { textIds } = await readUnread(store);
	for (const textId of textIds) await learnAhead(store, textId, isOn, atMs);
}
