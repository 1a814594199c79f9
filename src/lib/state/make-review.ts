import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredCard } from '#lib/store/schema.ts';

// A card left open over lunch says nothing about how long its answer took.
const LONGEST_ANSWER_MS = 10 * 60_000;

/** What is needed to write a review down. */
export interface ReviewNeeds {
	readonly nowMs: () => number;
	readonly makeReviewId: (atMs: number) => ReviewId;
}

/**
 * The review that a grade given now makes; of a card that was reset, later than that whatever the clock says.
 * @param shownAtMs when the question was shown, epoch milliseconds
 */
export function makeReview(
	{ id: cardId, resetAtMs }: Pick<StoredCard, 'id' | 'resetAtMs'>,
	rating: Rating,
	shownAtMs: number,
	{ nowMs, makeReviewId }: ReviewNeeds
): Review {
	const atMs = Math.max(nowMs(), (resetAtMs ?? -1) + 1);
	const tookMs = Math.min(Math.max(0, atMs - shownAtMs), LONGEST_ANSWER_MS);
	return { id: makeReviewId(atMs), cardId, atMs, rating, tookMs };
}
