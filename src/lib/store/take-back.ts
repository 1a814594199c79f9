import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import { hasWording, wordedAtMs } from '#lib/store/edit-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { Store } from '#lib/store/store.ts';

/** What a reader does to a card besides grading it; `waiting`: a decision taken back, so that the card waits again. */
export type CardDeed = 'kept' | 'dropped' | 'waiting' | 'reworded' | 'suspended' | 'buried' | 'returned';

/**
 * Why something was not done, or not taken back: the card is gone · `overwritten`: it was reworded since · `redecided`:
 * something else was decided about it since.
 */
export type DeedFailure = 'gone' | 'overwritten' | 'redecided';

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

/**
 * A card as it was before an action. To take something back is a decision too, and later than what is taken back: else
 * it would come again with a backup made in between.
 */
export function asBefore(card: StoredCard, before: CardBefore, atMs: number): StoredCard {
	const { type, ...fields } = before;
	return type === 'wording'
		? { ...card, ...fields, rewordingUndoneAtMs: stampAfter(wordedAtMs(card), atMs) }
		: { ...card, ...fields, decidedAtMs: stampAfter(card.decidedAtMs, atMs) };
}

/**
 * Takes an action back, unless the card has got other words since than those that it gave, or was decided about anew.
 * @param given the card after the action
 * @returns the card as it is then, null if it is gone; and why the action was not taken back, null if it was
 * @throws StoreError
 */
export async function takeBack(
	store: Store,
	{ cardId, before, given }: { readonly cardId: CardId; readonly before: CardBefore; readonly given: StoredCard },
	atMs: number
): Promise<{ readonly card: StoredCard | null; readonly failure: DeedFailure | null }> {
	let failure: DeedFailure | null = 'gone';
	const card = await changeCard(store, cardId, (found) => {
		failure = whyNot(found, before, given);
		return failure === null ? asBefore(found, before, atMs) : found;
	});
	return { card, failure };
}

function whyNot(card: StoredCard, { type }: CardBefore, given: StoredCard): DeedFailure | null {
	if (type === 'wording') return hasWording(card, given) ? null : 'overwritten';
	return isDecidedAs(card, given) ? null : 'redecided';
}

/** Whether what was decided then is so still, or again. That a burial has run out is no decision. */
function isDecidedAs(card: StoredCard, { suspended, buriedUntilMs, decision, decidedAtMs }: StoredCard): boolean {
	if (card.decidedAtMs === decidedAtMs) return true;
	return card.suspended === suspended && card.buriedUntilMs === buriedUntilMs && card.decision === decision;
}
