import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { Rating, Schedule } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredCard } from '#lib/store/schema.ts';

// A card left open over lunch says nothing about how long its answer took.
const LONGEST_ANSWER_MS = 10 * 60_000;

interface GradedCard {
	readonly card: Pick<StoredCard, 'id' | 'resetAtMs'>;
	/** As it is before the grade. */
	readonly schedule: Pick<Schedule, 'lastReviewAtMs'>;
}

/** What is needed to write a review down. */
export interface ReviewNeeds {
	readonly nowMs: () => number;
	readonly makeReviewId: (atMs: number) => ReviewId;
}

/**
 * The review that a grade given now makes; of a card that was reset, later than that and than each review since, whatever
 * the clock says.
 * @param shownAtMs when the question was shown, epoch milliseconds
 */
export function makeReview(
	{ card: { id: cardId, resetAtMs }, schedule: { lastReviewAtMs } }: GradedCard,
	rating: Rating,
	shownAtMs: number,
	{ nowMs, makeReviewId }: ReviewNeeds
): Review {
	const notBeforeMs = resetAtMs === null ? 0 : Math.max(resetAtMs, lastReviewAtMs ?? 0) + 1;
	const givenAtMs = nowMs();
	const atMs = Math.max(givenAtMs, notBeforeMs);
	const tookMs = Math.min(Math.max(0, givenAtMs - shownAtMs), LONGEST_ANSWER_MS);
	return { id: makeReviewId(atMs), cardId, atMs, rating, tookMs };
}
