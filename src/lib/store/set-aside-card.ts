import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { Store } from '#lib/store/store.ts';

/** A card set aside until the reader returns it. */
export function suspended(card: StoredCard, atMs: number): StoredCard {
	return { ...card, suspended: true, decidedAtMs: stampAfter(card.decidedAtMs, atMs) };
}

/** A card set aside until a time. */
export function buried(card: StoredCard, untilMs: number, atMs: number): StoredCard {
	return { ...card, buriedUntilMs: untilMs, decidedAtMs: stampAfter(card.decidedAtMs, atMs) };
}

/** Sets a card aside until the reader returns it. @throws StoreError */
export function suspendCard(store: Store, cardId: CardId, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => suspended(card, atMs));
}

/** Sets a card aside until a time. @throws StoreError */
export function buryCard(store: Store, cardId: CardId, untilMs: number, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => buried(card, untilMs, atMs));
}

/** Returns a suspended or buried card to its queue. @throws StoreError */
export function returnCard(store: Store, cardId: CardId, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => ({
		...card,
		suspended: false,
		buriedUntilMs: null,
		decidedAtMs: stampAfter(card.decidedAtMs, atMs)
	}));
}
