import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewCalendar } from '#lib/pipeline/retention/review-calendar.ts';
import { reviewHistory } from '#lib/pipeline/retention/review-history.ts';
import { markUndone } from '#lib/pipeline/review-log/undo.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { anyLog, review } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const settings = DEFAULT_SCHEDULING;
const at = (iso: string) => review({ atMs: Date.parse(iso), tookMs: 1500 });

describe('reviewCalendar', () => {
	it('counts by study day and leaves out what was undone and what lies outside', () => {
		inTimeZone('America/New_York', () => {
			const reviews = [
				at('2025-11-01T09:00Z'),
				at('2025-11-02T08:59Z'),
				at('2025-11-02T09:00Z'),
				markUndone(at('2025-11-02T10:00Z')),
				at('2025-10-31T12:00Z'),
				at('2025-11-04T12:00Z')
			];
			expect(reviewCalendar(reviews, Date.parse('2025-11-03T12:00Z'), 3, settings)).toEqual([
				{ date: '2025-11-01', reviews: 2, tookMs: 3000 },
				{ date: '2025-11-02', reviews: 1, tookMs: 1500 },
				{ date: '2025-11-03', reviews: 0, tookMs: 0 }
			]);
		});
	});

	it('spans a year that ends today, each date once', () => {
		const days = reviewCalendar([], FIXED_NOW_MS, 365, settings).map((day) => day.date);
		expect([days[0], days[364], new Set(days).size]).toEqual(['2024-04-17', '2025-04-16', 365]);
	});

	it('agrees with the history day by day', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const history = reviewHistory(log, settings);
				for (const day of reviewCalendar(log, log.at(-1)?.atMs ?? FIXED_NOW_MS, 60, settings)) {
					expect(day.reviews).toBe(history.filter((past) => past.day.date === day.date).length);
				}
			}),
			{ numRuns: 100 }
		);
	});
});
