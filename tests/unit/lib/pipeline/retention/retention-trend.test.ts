import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retentionTrend } from '#lib/pipeline/retention/retention-trend.ts';
import { dayNumberOf } from '#lib/pipeline/retention/study-log.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { replayedReviews, wallClock, ZONES } from '#tests/support/replayed-reviews.ts';
import { anyLog, review, reviewId } from '#tests/support/review-histories.ts';
import { SMALL_LOG_ZONE, smallLogNowMs, smallLogResetAtMs, smallReviewLog } from '#tests/support/small-review-log.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const settings = DEFAULT_SCHEDULING;

describe('retentionTrend', () => {
	it('gives these weeks, counted by hand', () => {
		inTimeZone(SMALL_LOG_ZONE, () => {
			const log = studyLogOf(smallReviewLog(), smallLogResetAtMs);
			const { daysPerPoint, points } = retentionTrend(log, smallLogNowMs(), settings);
			expect(daysPerPoint).toBe(7);
			expect(
				points.map(
					({ fromDate, toDate, measured }) => `${fromDate} ${toDate} ${measured.remembered}/${measured.reviews}`
				)
			).toEqual([
				'2025-01-07 2025-01-13 1/1',
				'2025-02-04 2025-02-10 1/1',
				'2025-02-18 2025-02-24 0/1',
				'2025-02-25 2025-03-03 0/1',
				'2025-03-04 2025-03-10 2/2',
				'2025-03-25 2025-03-31 2/4'
			]);
		});
	});

	it('has no points of nothing', () => {
		expect(retentionTrend(studyLogOf([]), FIXED_NOW_MS, settings)).toEqual({ daysPerPoint: 7, points: [] });
	});

	it.each([
		['a year', 364, 7],
		['a year and a day', 365, 30]
	])('goes by weeks for a log of a year and by 30 days beyond: %s', (_name, days, daysPerPoint) => {
		const reviews = [
			review({ id: reviewId(1), rating: 4, atMs: FIXED_NOW_MS - days * DAY_MS }),
			review({ id: reviewId(2) })
		];
		const trend = retentionTrend(studyLogOf(reviews), FIXED_NOW_MS, settings);
		expect(trend.daysPerPoint).toBe(daysPerPoint);
		expect(trend.points).toHaveLength(1);
	});

	it('agrees with a count of each stretch anew, in several zones, and holds every measured review up to today', () => {
		fc.assert(
			fc.property(anyLog, fc.constantFrom(...ZONES), fc.integer({ min: -400, max: 400 }), (reviews, zone, hours) => {
				const nowMs = (reviews.at(-1)?.atMs ?? FIXED_NOW_MS) + hours * HOUR_MS;
				const trend = inTimeZone(zone, () => retentionTrend(studyLogOf(reviews), nowMs, settings));
				const today = wallClock(zone)(nowMs).day;
				const measured = replayedReviews(reviews, zone).filter(({ isMeasured, day }) => isMeasured && day <= today);
				for (const { fromDate, toDate, measured: share } of trend.points) {
					const [from, to] = [dayNumberOf(fromDate), dayNumberOf(toDate)];
					const within = measured.filter(({ day }) => day >= from && day <= to);
					expect(to - from + 1).toBe(trend.daysPerPoint);
					expect((today - to) % trend.daysPerPoint).toBe(0);
					expect(share.reviews).toBe(within.length);
					expect(share.remembered).toBe(within.filter(({ isRemembered }) => isRemembered).length);
				}
				expect(trend.points.reduce((sum, point) => sum + point.measured.reviews, 0)).toBe(measured.length);
				const dates = trend.points.map(({ fromDate }) => fromDate);
				expect(dates).toEqual([...new Set(dates)].sort());
			}),
			{ numRuns: 200 }
		);
	});
});
