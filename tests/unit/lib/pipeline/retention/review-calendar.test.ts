import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewCalendar } from '#lib/pipeline/retention/review-calendar.ts';
import { dayNumberOf } from '#lib/pipeline/retention/study-log.ts';
import { markUndone } from '#lib/pipeline/review-log/undo.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { replayedReviews, ZONES } from '#tests/support/replayed-reviews.ts';
import { anyLog, review } from '#tests/support/review-histories.ts';
import { SMALL_LOG_ZONE, smallLogNowMs, smallReviewLog } from '#tests/support/small-review-log.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const settings = DEFAULT_SCHEDULING;
const at = (iso: string) => review({ atMs: Date.parse(iso), tookMs: 1500 });

describe('reviewCalendar', () => {
	it('gives these days, over the night the clock goes forward, counted by hand', () => {
		inTimeZone(SMALL_LOG_ZONE, () => {
			expect(reviewCalendar(studyLogOf(smallReviewLog()), smallLogNowMs(), 4, settings)).toEqual([
				{ date: '2025-03-28', reviews: 0, tookMs: 0 },
				{ date: '2025-03-29', reviews: 4, tookMs: 21_000 },
				{ date: '2025-03-30', reviews: 3, tookMs: 12_000 },
				{ date: '2025-03-31', reviews: 4, tookMs: 23_000 }
			]);
		});
	});

	it('counts by study day over the night it goes back, and leaves out what lies outside', () => {
		inTimeZone('America/New_York', () => {
			const reviews = [
				at('2025-11-01T09:00Z'),
				at('2025-11-02T08:59Z'),
				at('2025-11-02T09:00Z'),
				markUndone(at('2025-11-02T10:00Z')),
				at('2025-10-31T12:00Z'),
				at('2025-11-04T12:00Z')
			];
			expect(reviewCalendar(studyLogOf(reviews), Date.parse('2025-11-03T12:00Z'), 3, settings)).toEqual([
				{ date: '2025-11-01', reviews: 2, tookMs: 3000 },
				{ date: '2025-11-02', reviews: 1, tookMs: 1500 },
				{ date: '2025-11-03', reviews: 0, tookMs: 0 }
			]);
		});
	});

	it('spans a year that ends today, each date once', () => {
		const days = reviewCalendar(studyLogOf([]), FIXED_NOW_MS, 365, settings).map((day) => day.date);
		expect([days[0], days[364], new Set(days).size]).toEqual(['2024-04-17', '2025-04-16', 365]);
	});

	it('agrees day by day with the clock on the wall, in several zones', () => {
		fc.assert(
			fc.property(anyLog, fc.constantFrom(...ZONES), (reviews, zone) => {
				const nowMs = reviews.at(-1)?.atMs ?? FIXED_NOW_MS;
				const calendar = inTimeZone(zone, () => reviewCalendar(studyLogOf(reviews), nowMs, 60, settings));
				const past = replayedReviews(reviews, zone);
				for (const { date, reviews: count, tookMs } of calendar) {
					const own = past.filter(({ day }) => day === dayNumberOf(date));
					expect(count).toBe(own.length);
					expect(tookMs).toBe(own.reduce((sum, { review: { tookMs } }) => sum + tookMs, 0));
				}
			}),
			{ numRuns: 100 }
		);
	});
});
