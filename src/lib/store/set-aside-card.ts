import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** Sets a card aside until the reader returns it. @throws StoreError */
export function suspendCard(store: Store, cardId: CardId, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => ({ ...card, suspended: true, decidedAtMs: atMs }));
}

/** Sets a card aside until a time. @throws StoreError */
export function buryCard(store: Store, cardId: CardId, untilMs: number, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => ({ ...card, buriedUntilMs: untilMs, decidedAtMs: atMs }));
}

/** Returns a suspended or buried card to its queue. @throws StoreError */
export function returnCard(store: Store, cardId: CardId, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => ({
		...card,
		suspended: false,
		buriedUntilMs: null,
		decidedAtMs: atMs
	}));
}
