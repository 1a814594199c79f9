import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import { hasWording, type Wording } from '#lib/store/edit-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What a reader does to a card besides grading it; `waiting`: a decision taken back, so that the card waits again. */
export type CardDeed = 'kept' | 'dropped' | 'waiting' | 'reworded' | 'suspended' | 'buried' | 'returned';

/** Why something was not done, or not taken back: the card is gone, or was reworded elsewhere since. */
export type DeedFailure = 'gone' | 'overwritten';

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

/**
 * Takes an action back; words that another tab wrote over those it gave stay.
 * @param given the words of the card after the action
 * @returns the card as it is then, null if it is gone; and whether the action was taken back
 * @throws StoreError
 */
export async function takeBack(
	store: Store,
	{ cardId, before, given }: { readonly cardId: CardId; readonly before: CardBefore; readonly given: Wording },
	atMs: number
): Promise<{ readonly card: StoredCard | null; readonly isDone: boolean }> {
	const holds = (card: StoredCard) => before.type !== 'wording' || hasWording(card, given);
	let isDone = false;
	const card = await changeCard(store, cardId, (found) => {
		isDone = holds(found);
		return isDone ? asBefore(found, before, atMs) : found;
	});
	return { card, isDone };
}
