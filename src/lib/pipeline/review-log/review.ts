import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

/** Sorts by time and is unique across devices (UUID version 7). */
export type ReviewId = string & { readonly brand: 'ReviewId' };

/** One grade given to one card. Append-only: an undo marks it and erases nothing. */
export interface Review {
	readonly id: ReviewId;
	readonly cardId: CardId;
	/** When the grade was given, epoch milliseconds. */
	readonly atMs: number;
	readonly rating: Rating;
	/** From showing the prompt to the grade, milliseconds. */
	readonly tookMs: number;
	readonly undone?: true;
}
