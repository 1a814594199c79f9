import type { Review } from '#lib/pipeline/review-log/review.ts';
import { inTimeOrder } from '#lib/pipeline/review-log/time-order.ts';
import { elapsedDaysBetween } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve, type Memory, memoryAfterGrade } from '#lib/pipeline/schedule/fsrs.ts';

/** One entry of a card's log, with what it did. */
export interface CardReview {
	readonly review: Review;
	/** Whether it counts: it was not undone, and the card was not begun anew after it. */
	readonly counts: boolean;
	/** Milliseconds since the review before it that counts; null for the first, and where it does not count. */
	readonly sinceLastMs: number | null;
	/** The probability of recall that FSRS reckoned with, in [0, 1]; null for the first, and where it does not count. */
	readonly retrievabilityBefore: number | null;
	/** What it left of the card in memory; null where it does not count. */
	readonly memoryAfter: Memory | null;
}

/**
 * The whole log of one card, by time.
 * @param reviews of that card, in any order
 * @param resetAtMs when the card was begun anew, so that earlier reviews count for nothing; null if never
 */
export function cardHistory(reviews: readonly Review[], resetAtMs: number | null): readonly CardReview[] {
	let memory: Memory = { stabilityDays: 0, difficulty: 0 };
	let lastAtMs: number | null = null;
	return inTimeOrder(reviews).map((review): CardReview => {
		const counts = review.undone !== true && (resetAtMs === null || review.atMs > resetAtMs);
		if (!counts) return { review, counts, sinceLastMs: null, retrievabilityBefore: null, memoryAfter: null };
		const elapsedDays = lastAtMs === null ? 0 : elapsedDaysBetween(lastAtMs, review.atMs);
		const before = lastAtMs === null ? null : forgettingCurve(elapsedDays, memory.stabilityDays);
		const sinceLastMs = lastAtMs === null ? null : review.atMs - lastAtMs;
		memory = memoryAfterGrade(memory, elapsedDays, before ?? 0, review.rating);
		lastAtMs = review.atMs;
		return { review, counts, sinceLastMs, retrievabilityBefore: before, memoryAfter: memory };
	});
}
