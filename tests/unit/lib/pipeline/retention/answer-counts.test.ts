import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCounts } from '#lib/pipeline/retention/answer-counts.ts';
import { replayedReviews } from '#tests/support/replayed-reviews.ts';
import { anyLog, RATINGS } from '#tests/support/review-histories.ts';
import { smallLogResetAtMs, smallReviewLog } from '#tests/support/small-review-log.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';

describe('answerCounts', () => {
	it('gives this table, counted by hand', () => {
		expect(answerCounts(studyLogOf(smallReviewLog(), smallLogResetAtMs))).toEqual({
			learning: { 1: 2, 2: 0, 3: 9, 4: 4 },
			young: { 1: 4, 2: 1, 3: 7, 4: 1 },
			mature: { 1: 1, 2: 1, 3: 0, 4: 0 }
		});
	});

	it('is all 0 of nothing', () => {
		const none = { 1: 0, 2: 0, 3: 0, 4: 0 };
		expect(answerCounts(studyLogOf([]))).toEqual({ learning: none, young: none, mature: none });
	});

	it('agrees grade by grade and age by age with a count of the reviews that stand', () => {
		fc.assert(
			fc.property(anyLog, (reviews) => {
				const counts = answerCounts(studyLogOf(reviews));
				const past = replayedReviews(reviews, 'UTC');
				const ages = {
					learning: past.filter(({ stateBefore }) => stateBefore !== 'review'),
					young: past.filter((entry) => entry.stateBefore === 'review' && entry.stabilityBeforeDays < 21),
					mature: past.filter((entry) => entry.stateBefore === 'review' && entry.stabilityBeforeDays >= 21)
				};
				for (const age of ['learning', 'young', 'mature'] as const) {
					for (const rating of RATINGS) {
						expect(counts[age][rating]).toBe(ages[age].filter((entry) => entry.review.rating === rating).length);
					}
				}
			}),
			{ numRuns: 200 }
		);
	});
});
