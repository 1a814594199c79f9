import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

// A card left open over lunch says nothing about how long its answer took.
const LONGEST_ANSWER_MS = 10 * 60_000;

/** What is needed to write a review down. */
export interface ReviewNeeds {
	readonly nowMs: () => number;
	readonly makeReviewId: (atMs: number) => ReviewId;
}

/** The review that a grade given now makes. @param shownAtMs when the question was shown, epoch milliseconds */
export function makeReview(
	cardId: CardId,
	rating: Rating,
	shownAtMs: number,
	{ nowMs, makeReviewId }: ReviewNeeds
): Review {
	const atMs = nowMs();
	const tookMs = Math.min(Math.max(0, atMs - shownAtMs), LONGEST_ANSWER_MS);
	return { id: makeReviewId(atMs), cardId, atMs, rating, tookMs };
}
