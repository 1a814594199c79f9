import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';

/** Sorts reviews by the time of the grade; of the same millisecond, by id. The order is the same on every device. */
export function byTime(one: Review, other: Review): number {
	if (one.atMs !== other.atMs) return one.atMs - other.atMs;
	return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** The reviews by time; the same array if they already stand so, as a log read in id order almost always does. */
export function inTimeOrder(reviews: readonly Review[]): readonly Review[] {
	let last: Review | null = null;
	for (const review of reviews) {
		if (last !== null && byTime(last, review) > 0) return [...reviews].sort(byTime);
		last = review;
	}
	return reviews;
}

/**
 * Whether a grade given now comes after all that the schedule rests on, so that the next schedule follows from this
 * one. If not, the clock was set back, and only `replayCard` gives the schedule that the log stands for.
 */
export function isAfterLastReview(schedule: Schedule, atMs: number): boolean {
	return schedule.lastReviewAtMs === null || atMs >= schedule.lastReviewAtMs;
}
