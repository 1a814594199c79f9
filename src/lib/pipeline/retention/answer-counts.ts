import { isMature } from '#lib/pipeline/retention/measured-reviews.ts';
import { IN_REVIEW } from '#lib/pipeline/retention/review-columns.ts';
import type { StudyLog } from '#lib/pipeline/retention/study-log.ts';
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

/** Places kept for each age: one for each grade, at its number. */
const PLACES = 5;

/**
 * How often each grade was given; every review counts, not only the first of a day.
 * @see https://docs.ankiweb.net/stats.html Answer buttons
 */
export function answerCounts(log: StudyLog): AnswerCounts {
	const counts = new Int32Array(3 * PLACES);
	for (let row = 0; row < log.length; row += 1) {
		const age = log.stateBefore[row] !== IN_REVIEW ? 0 : isMature(log, row) ? 2 : 1;
		const place = age * PLACES + (log.rating[row] ?? 0);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	const byRating = (age: number): CountByRating => {
		const [, again = 0, hard = 0, good = 0, easy = 0] = counts.subarray(age * PLACES, (age + 1) * PLACES);
		return { 1: again, 2: hard, 3: good, 4: easy };
	};
	return { learning: byRating(0), young: byRating(1), mature: byRating(2) };
}
