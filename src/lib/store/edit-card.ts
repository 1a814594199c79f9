import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { Store } from '#lib/store/store.ts';

/** The words of a card that a reader may change. */
export interface Wording {
	readonly prompt: string;
	readonly answer: string;
}

/** Whether a card has these words. */
export function hasWording(card: StoredCard, { prompt, answer }: Wording): boolean {
	return card.prompt === prompt && card.answer === answer;
}

/** When the reader last decided on a card's words, by changing them or by taking a change back; null if never. */
export function wordedAtMs({
	editedAtMs,
	rewordingUndoneAtMs
}: Pick<StoredCard, 'editedAtMs' | 'rewordingUndoneAtMs'>): number | null {
	return rewordingUndoneAtMs === undefined ? editedAtMs : Math.max(editedAtMs ?? -Infinity, rewordingUndoneAtMs);
}

/**
 * A card in the reader's words.
 * @param seen the words that the reader has seen: a card that has others by now stays the very same
 */
export function reworded(card: StoredCard, wording: Wording, atMs: number, seen: Wording = card): StoredCard {
	if (!hasWording(card, seen)) return card;
	const { prompt, answer } = wording;
	const origin = card.origin === 'own' ? 'own' : 'edited';
	return { ...card, prompt, answer, origin, editedAtMs: stampAfter(wordedAtMs(card), atMs) };
}

/**
 * Rewords a card. Its id and schedule stay, and no later deck overwrites the words.
 * @param seen the words that the reader has seen: a card that has others by now is left so
 * @returns the card as it is then; null if it is gone
 * @throws StoreError
 */
export function editCard(
	store: Store,
	cardId: CardId,
	wording: Wording,
	atMs: number,
	seen?: Wording
): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => reworded(card, wording, atMs, seen));
}
