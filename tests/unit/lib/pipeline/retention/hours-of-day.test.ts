import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOfDay } from '#lib/pipeline/retention/hours-of-day.ts';
import { replayedReviews, ZONES } from '#tests/support/replayed-reviews.ts';
import { anyLog } from '#tests/support/review-histories.ts';
import { SMALL_LOG_ZONE, smallLogResetAtMs, smallReviewLog } from '#tests/support/small-review-log.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

describe('hoursOfDay', () => {
	it('gives these hours, counted by hand', () => {
		const hours = inTimeZone(SMALL_LOG_ZONE, () => hoursOfDay(studyLogOf(smallReviewLog(), smallLogResetAtMs)));
		expect(hours.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
		const used = hours.filter(({ reviews }) => reviews > 0);
		expect(
			used.map(({ hour, reviews, measured }) => [hour, reviews, `${measured.remembered}/${measured.reviews}`])
		).toEqual([
			[1, 1, '0/0'],
			[3, 5, '0/1'],
			[4, 4, '1/2'],
			[8, 7, '1/2'],
			[9, 3, '1/2'],
			[10, 3, '2/2'],
			[11, 1, '0/0'],
			[12, 2, '1/1'],
			[20, 1, '0/0'],
			[22, 3, '0/0']
		]);
	});

	it('agrees hour by hour with the clock on the wall, in several zones', () => {
		fc.assert(
			fc.property(anyLog, fc.constantFrom(...ZONES), (reviews, zone) => {
				const hours = inTimeZone(zone, () => hoursOfDay(studyLogOf(reviews)));
				const past = replayedReviews(reviews, zone);
				expect(hours.reduce((sum, { reviews: count }) => sum + count, 0)).toBe(past.length);
				for (const { hour, reviews: count, measured } of hours) {
					const own = past.filter((entry) => entry.hour === hour);
					expect(count).toBe(own.length);
					expect(measured.reviews).toBe(own.filter(({ isMeasured }) => isMeasured).length);
					expect(measured.remembered).toBe(own.filter((entry) => entry.isMeasured && entry.isRemembered).length);
				}
			}),
			{ numRuns: 200 }
		);
	});
});
