import type { IDBPTransaction } from 'idb';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import type { StoreName } from '#lib/store/store.ts';

/** Forgets the deeds of which nothing is left to take back, once cards were removed in the same transaction. */
export async function forgetDeeds(
	transaction: IDBPTransaction<CommonplaceSchema, ArrayLike<StoreName>, 'readwrite'>
): Promise<void> {
	const [cards, deeds] = [transaction.objectStore('cards'), transaction.objectStore('deeds')];
	for (const { id, before } of await deeds.getAll()) {
		// A damaged one is for Check data to tell of.
		if (!Array.isArray(before)) continue;
		let isLeft = false;
		for (const { cardId } of before) if ((isLeft = (await cards.count(cardId)) > 0)) break;
		if (!isLeft) await deeds.delete(id);
	}
}
