import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { wallClock, ZONES } from '#tests/support/replayed-reviews.ts';
import { cardsOf, everyRow, NEW_CARD } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const due = (iso: string) => ({ dueAtMs: Date.parse(iso) });

describe('dueForecast', () => {
	it('puts each card on its study day, over the night the clock goes forward', () => {
		inTimeZone('Europe/Berlin', () => {
			const cards = cardsOf([
				due('2025-03-01T12:00Z'),
				due('2025-03-29T02:59Z'),
				due('2025-03-29T03:00Z'),
				due('2025-03-30T01:59Z'),
				due('2025-03-30T02:00Z'),
				due('2025-03-31T01:59Z'),
				due('2025-03-31T02:00Z'),
				due('2025-04-01T02:00Z')
			]);
			expect(dueForecast(cards, everyRow, Date.parse('2025-03-29T10:00Z'), 3, DEFAULT_SCHEDULING)).toEqual({
				backlog: 2,
				days: [
					{ date: '2025-03-29', due: 2 },
					{ date: '2025-03-30', due: 2 },
					{ date: '2025-03-31', due: 1 }
				],
				later: 1,
				heldBack: 0
			});
		});
	});

	const leftOut = [
		['a new card', NEW_CARD],
		['a card that is not asked', { isAsked: false }],
		['a card out of scope', { kind: 'own' }]
	] as const;
	it.each(leftOut)('leaves out %s', (_name, given) => {
		const cards = cardsOf([given, {}]);
		const isInScope = (row: number) => cards.kind[row] === 1;
		expect(dueForecast(cards, isInScope, FIXED_NOW_MS, 1, DEFAULT_SCHEDULING)).toMatchObject({
			backlog: 0,
			days: [{ due: 1 }],
			later: 0
		});
	});

	it('counts the cards of sections not read that would be asked for, in the scope, apart', () => {
		const heldBack = { ...NEW_CARD, isHeldBack: true };
		const cards = cardsOf([
			heldBack,
			heldBack,
			NEW_CARD,
			{},
			{ ...heldBack, isAsked: false },
			{ ...heldBack, kind: 'own' }
		]);
		const forecast = dueForecast(cards, (row) => cards.kind[row] === 1, FIXED_NOW_MS, 1, DEFAULT_SCHEDULING);
		expect(forecast).toMatchObject({ days: [{ due: 1 }], heldBack: 2 });
	});

	it('counts every card asked once, on the day the clock on the wall says', () => {
		const anyDue = fc.integer({ min: -400 * 24, max: 400 * 24 }).map((hours) => FIXED_NOW_MS + hours * HOUR_MS);
		fc.assert(
			fc.property(
				fc.array(anyDue),
				fc.integer({ min: 1, max: 365 }),
				fc.constantFrom(...ZONES),
				(times, count, zone) => {
					const cards = cardsOf(times.map((dueAtMs) => ({ dueAtMs })));
					const forecast = inTimeZone(zone, () =>
						dueForecast(cards, everyRow, FIXED_NOW_MS, count, DEFAULT_SCHEDULING)
					);
					const wall = wallClock(zone);
					const dayFromToday = times.map((dueAtMs) => wall(dueAtMs).day - wall(FIXED_NOW_MS).day);
					expect(forecast.backlog).toBe(dayFromToday.filter((day) => day < 0).length);
					expect(forecast.later).toBe(dayFromToday.filter((day) => day >= count).length);
					expect(forecast.days.map((day) => day.due)).toEqual(
						Array.from({ length: count }, (_, index) => dayFromToday.filter((day) => day === index).length)
					);
				}
			)
		);
	});

	it('begins with today', () => {
		const forecast = dueForecast(cardsOf([]), everyRow, FIXED_NOW_MS + DAY_MS, 2, DEFAULT_SCHEDULING);
		expect(forecast.days.map(({ date }) => date)).toEqual(['2025-04-17', '2025-04-18']);
	});
});
