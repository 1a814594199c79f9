import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** The words of a card that a reader may change. */
export interface Wording {
	readonly prompt: string;
	readonly answer: string;
}

/** A card in the reader's words. */
export function reworded(card: StoredCard, { prompt, answer }: Wording, atMs: number): StoredCard {
	return { ...card, prompt, answer, origin: card.origin === 'own' ? 'own' : 'edited', editedAtMs: atMs };
}

/** Rewords a card. Its id and schedule stay, and no later deck overwrites the words. @throws StoreError */
export function editCard(store: Store, cardId: CardId, wording: Wording, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => reworded(card, wording, atMs));
}
