import fc from 'fast-check';
import { emptyReviewColumns, STATES } from '#lib/pipeline/retention/review-columns.ts';
import type { StudyLog } from '#lib/pipeline/retention/study-log.ts';
import type { LearningState } from '#lib/pipeline/schedule/schedule.ts';
import { FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';

/** A row of a study log; what is missing is filled in by `logOf`. */
export interface Past {
	readonly rating: number;
	readonly elapsedDays: number;
	readonly stabilityDays?: number;
	readonly reviewsBefore?: number;
	readonly lapsesBefore?: number;
	readonly state?: LearningState;
	readonly isFirstOfDay?: boolean;
	readonly atMs?: number;
}

/** A log of such reviews, by default a minute apart, at a stability of ten days and after one review. */
export function logOf(reviews: readonly Past[]): StudyLog {
	const columns = emptyReviewColumns(reviews.length);
	const isFirstOfDay = new Uint8Array(reviews.length);
	for (const [row, past] of reviews.entries()) {
		columns.rating[row] = past.rating;
		columns.elapsedDays[row] = past.elapsedDays;
		columns.stabilityBeforeDays[row] = past.stabilityDays ?? 10;
		columns.reviewsBefore[row] = past.reviewsBefore ?? 1;
		columns.lapsesBefore[row] = past.lapsesBefore ?? 0;
		columns.stateBefore[row] = STATES.indexOf(past.state ?? 'review');
		columns.atMs[row] = past.atMs ?? FIXED_NOW_MS + row * MINUTE_MS;
		isFirstOfDay[row] = Number(past.isFirstOfDay ?? true);
	}
	return { ...columns, dayNumber: new Int32Array(reviews.length), isFirstOfDay };
}

export const anyPast: fc.Arbitrary<Past> = fc.record({
	rating: fc.integer({ min: 1, max: 4 }),
	elapsedDays: fc.integer({ min: 0, max: 2000 }),
	stabilityDays: fc.double({ min: 0.01, max: 3000, noNaN: true }),
	reviewsBefore: fc.integer({ min: 1, max: 60 }),
	lapsesBefore: fc.integer({ min: 0, max: 20 }),
	state: fc.constantFrom<LearningState>('learning', 'review', 'relearning'),
	isFirstOfDay: fc.boolean(),
	atMs: fc.integer({ min: 0, max: FIXED_NOW_MS })
});
