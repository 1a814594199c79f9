import type { Review } from '#lib/pipeline/review-log/review.ts';

/** The review marked as undone; it stays in the log and counts for nothing. */
export function markUndone(review: Review): Review {
	return { ...review, undone: true };
}

/** The reviews that count: those not undone, in the order given. */
export function standing(reviews: readonly Review[]): readonly Review[] {
	return reviews.filter((review) => review.undone !== true);
}
