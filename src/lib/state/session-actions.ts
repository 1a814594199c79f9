import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';

/** A card set aside in this sitting. */
export interface SetAside {
	readonly cardId: CardId;
	readonly atMs: number;
}

/** What an undo would take back. */
export type Undoable =
	| { readonly type: 'review'; readonly cardId: CardId; readonly reviewId: ReviewId }
	| { readonly type: 'aside'; readonly cardId: CardId };

/**
 * The reader's last action: a grade of this study day or a card set aside in this sitting, whichever came later.
 * @param dayLog oldest first
 * @param setAside oldest first
 */
export function lastAction(dayLog: readonly Review[], setAside: readonly SetAside[]): Undoable | null {
	const review = standing(dayLog).at(-1);
	const aside = setAside.at(-1);
	if (aside !== undefined && (review === undefined || aside.atMs >= review.atMs)) {
		return { type: 'aside', cardId: aside.cardId };
	}
	return review === undefined ? null : { type: 'review', cardId: review.cardId, reviewId: review.id };
}
