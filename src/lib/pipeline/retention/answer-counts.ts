import { MATURE_FROM_DAYS, type PastReview } from '#lib/pipeline/retention/review-history.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

/** How often each grade was given. */
export type CountByRating = Readonly<Record<Rating, number>>;

/** How often each grade was given to cards of an age at the time. */
export interface AnswerCounts {
	/** New cards and those in learning or relearning steps. */
	readonly learning: CountByRating;
	/** In review state, stability under 21 days. */
	readonly young: CountByRating;
	/** In review state, stability of 21 days or more. */
	readonly mature: CountByRating;
}

/** How often each grade was given; every review counts, not only the first of a day. */
export function answerCounts(history: readonly PastReview[]): AnswerCounts {
	const counts = { learning: none(), young: none(), mature: none() };
	for (const { stateBefore, stabilityBeforeDays, review } of history) {
		const age = stateBefore !== 'review' ? 'learning' : stabilityBeforeDays < MATURE_FROM_DAYS ? 'young' : 'mature';
		counts[age][review.rating] += 1;
	}
	return counts;
}

function none(): Record<Rating, number> {
	return { 1: 0, 2: 0, 3: 0, 4: 0 };
}
