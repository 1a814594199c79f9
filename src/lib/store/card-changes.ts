import type { IDBPObjectStore } from 'idb';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import type { StoreName } from '#lib/store/store.ts';

/** A card that something was written about since the ledger of statistics was last brought up to date. */
export interface StoredChange {
	readonly cardId: CardId;
	/** Another with each write: not the one that was read means that the card was written to again. */
	readonly mark: number;
}

/** Stands for all cards where many were written at once. */
export const EVERY_CARD = '*' as CardId;

type Changes = IDBPObjectStore<CommonplaceSchema, ArrayLike<StoreName>, 'changes', 'readwrite'>;

/** Notes, inside the transaction that does so, that cards, their schedules or their reviews are written to. */
export async function noteChanges(changes: Changes, cardIds: readonly CardId[]): Promise<void> {
	const mark = Math.random();
	await Promise.all(cardIds.map((cardId) => changes.put({ cardId, mark })));
}
