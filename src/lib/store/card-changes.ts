import type { IDBPObjectStore } from 'idb';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import type { StoreName } from '#lib/store/store.ts';

/** A card that something was written about since the ledger of statistics was last brought up to date. */
export interface StoredChange {
	readonly cardId: CardId;
	/** How often: one more than when it was read means that it was written to again. */
	readonly count: number;
}

/** Stands for all cards where many were written at once. */
export const EVERY_CARD = '*' as CardId;

type Changes = IDBPObjectStore<CommonplaceSchema, ArrayLike<StoreName>, 'changes', 'readwrite'>;

/** Notes, inside the transaction that does so, that cards, their schedules or their reviews are written to. */
export async function noteChanges(changes: Changes, cardIds: readonly CardId[]): Promise<void> {
	const before = await Promise.all(cardIds.map((cardId) => changes.get(cardId)));
	await Promise.all(cardIds.map((cardId, index) => changes.put(changedAgain(cardId, before[index]))));
}

/** A change of a card after what was noted of it before. */
export function changedAgain(cardId: CardId, before: StoredChange | undefined): StoredChange {
	return { cardId, count: (before?.count ?? 0) + 1 };
}
