import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { cardId, reviewSchedule } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const due = (iso: string) => reviewSchedule({ dueAtMs: Date.parse(iso) });

describe('dueForecast', () => {
	it('puts each card on its study day, over the night the clock goes forward', () => {
		inTimeZone('Europe/Berlin', () => {
			const schedules = [
				due('2025-03-01T12:00Z'),
				due('2025-03-29T02:59Z'),
				due('2025-03-29T03:00Z'),
				due('2025-03-30T01:59Z'),
				due('2025-03-30T02:00Z'),
				due('2025-03-31T01:59Z'),
				due('2025-03-31T02:00Z'),
				due('2025-04-01T02:00Z'),
				newSchedule(cardId('new'))
			];
			expect(dueForecast(schedules, Date.parse('2025-03-29T10:00Z'), 3, DEFAULT_SCHEDULING)).toEqual({
				backlog: 2,
				days: [
					{ date: '2025-03-29', due: 2 },
					{ date: '2025-03-30', due: 2 },
					{ date: '2025-03-31', due: 1 }
				],
				later: 1
			});
		});
	});

	it('counts every card met once', () => {
		const anyDue = fc.integer({ min: -400, max: 400 }).map((days) => FIXED_NOW_MS + days * DAY_MS);
		fc.assert(
			fc.property(fc.array(anyDue), fc.integer({ min: 1, max: 365 }), (times, count) => {
				const schedules = times.map((dueAtMs) => reviewSchedule({ dueAtMs }));
				const forecast = dueForecast(schedules, FIXED_NOW_MS, count, DEFAULT_SCHEDULING);
				const onDays = forecast.days.reduce((sum, day) => sum + day.due, 0);
				expect(forecast.days).toHaveLength(count);
				expect(forecast.backlog).toBe(times.filter((dueAtMs) => dueAtMs < FIXED_NOW_MS).length);
				expect(forecast.backlog + onDays + forecast.later).toBe(times.length);
			})
		);
	});
});
