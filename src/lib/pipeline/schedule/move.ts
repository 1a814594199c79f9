import type { CardId } from '#lib/pipeline/cards/card.ts';

/** Another due time for a card, epoch milliseconds. */
export interface Move {
	readonly cardId: CardId;
	readonly dueAtMs: number;
	/** The card's last review when it was worked out: after another one it does not hold. Null before the first. */
	readonly afterReviewAtMs: number | null;
}
