import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCounts } from '#lib/pipeline/retention/answer-counts.ts';
import { reviewHistory } from '#lib/pipeline/retention/review-history.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { anyLog, RATINGS, review } from '#tests/support/review-histories.ts';

describe('answerCounts', () => {
	it('gives this table, counted by hand', () => {
		// Easy gives a stability of 8.3 days; Easy again after 30 days one far over 21.
		const log = [
			review({ rating: 4 }),
			review({ rating: 4, atMs: FIXED_NOW_MS + 30 * DAY_MS }),
			review({ rating: 1, atMs: FIXED_NOW_MS + 90 * DAY_MS }),
			review({ rating: 2, atMs: FIXED_NOW_MS + 90 * DAY_MS + 10 * MINUTE_MS })
		];
		expect(answerCounts(reviewHistory(log, DEFAULT_SCHEDULING))).toEqual({
			learning: { 1: 0, 2: 1, 3: 0, 4: 1 },
			young: { 1: 0, 2: 0, 3: 0, 4: 1 },
			mature: { 1: 1, 2: 0, 3: 0, 4: 0 }
		});
	});

	it('adds up to the reviews that stand, grade by grade', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const counts = answerCounts(reviewHistory(log, DEFAULT_SCHEDULING));
				for (const rating of RATINGS) {
					expect(counts.learning[rating] + counts.young[rating] + counts.mature[rating]).toBe(
						standing(log).filter((entry) => entry.rating === rating).length
					);
				}
			}),
			{ numRuns: 200 }
		);
	});
});
