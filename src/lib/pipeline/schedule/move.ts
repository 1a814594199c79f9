import type { CardId } from '#lib/pipeline/cards/card.ts';

/** Another due time for a card, epoch milliseconds. */
export interface Move {
	readonly cardId: CardId;
	readonly dueAtMs: number;
}
