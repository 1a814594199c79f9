import { v7 } from 'uuid';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { ReviewId } from '#lib/pipeline/review-log/review.ts';

/** An id that sorts by the time of the review, epoch milliseconds, and meets no other device's. */
export function makeReviewId(atMs: number): ReviewId {
	return v7({ msecs: atMs }) as ReviewId;
}

/** An id for a card of the reader's own. */
export function makeCardId(): CardId {
	return v7() as CardId;
}

/** An id for a highlight, met on no other device. */
export function makeHighlightId(): string {
	return v7();
}

/** Four letters and digits, to tell this device's files from another's. */
export function makeTag(): string {
	// The end of such an id is drawn at random.
	return v7().slice(-4);
}
