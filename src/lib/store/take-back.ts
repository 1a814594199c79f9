import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What a reader does to a card besides grading it; `waiting`: a decision taken back, so that the card waits again. */
export type CardDeed = 'kept' | 'dropped' | 'waiting' | 'reworded' | 'suspended' | 'buried' | 'returned';

/** What a reader's action on a card changes, as it was before it. */
export type CardBefore =
	| ({ readonly type: 'wording' } & Pick<StoredCard, 'prompt' | 'answer' | 'origin' | 'editedAtMs'>)
	| ({ readonly type: 'decision' } & Pick<StoredCard, 'suspended' | 'buriedUntilMs' | 'decision'>);

/** What a deed is about to change. */
export function beforeOf(card: StoredCard, deed: CardDeed): CardBefore {
	const { prompt, answer, origin, editedAtMs, suspended, buriedUntilMs, decision } = card;
	return deed === 'reworded'
		? { type: 'wording', prompt, answer, origin, editedAtMs }
		: { type: 'decision', suspended, buriedUntilMs, decision };
}

/** A card as it was before an action. To take a decision back is a decision too, and later than the one taken back. */
export function asBefore(card: StoredCard, before: CardBefore, atMs: number): StoredCard {
	const { type, ...fields } = before;
	return type === 'wording' ? { ...card, ...fields } : { ...card, ...fields, decidedAtMs: atMs };
}

/** Takes an action back. @throws StoreError */
export function takeBack(store: Store, cardId: CardId, before: CardBefore, atMs: number): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => asBefore(card, before, atMs));
}
