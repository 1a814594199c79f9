import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardArrivals } from '#lib/pipeline/retention/card-arrivals.ts';
import { dayNumberOf } from '#lib/pipeline/retention/study-log.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { wallClock, ZONES } from '#tests/support/replayed-reviews.ts';
import { cardsOf, everyRow, NEW_CARD } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const settings = DEFAULT_SCHEDULING;
const ms = (iso: string) => Date.parse(iso);

describe('cardArrivals', () => {
	it('puts each card on its study days, over the night the clock goes forward', () => {
		const cards = cardsOf([
			// Berlin's 03:59 and 04:00 of 30 March are 01:59 and 02:00 UTC, those of the day before 02:59 and 03:00.
			{ addedAtMs: ms('2025-03-29T02:59Z'), firstReviewAtMs: ms('2025-03-29T03:00Z') },
			{ addedAtMs: ms('2025-03-30T01:59Z'), firstReviewAtMs: ms('2025-03-30T02:00Z') },
			{ addedAtMs: ms('2025-03-30T02:00Z'), firstReviewAtMs: ms('2025-03-31T12:00Z') },
			{ ...NEW_CARD, addedAtMs: ms('2025-03-30T12:00Z') },
			{ addedAtMs: null, firstReviewAtMs: ms('2025-03-30T12:00Z') },
			{ addedAtMs: ms('2025-03-30T12:00Z'), firstReviewAtMs: ms('2025-03-30T12:00Z'), isInDeck: false },
			{ addedAtMs: ms('2025-03-30T12:00Z'), firstReviewAtMs: ms('2025-03-30T12:00Z'), textId: 'other' }
		]);
		inTimeZone('Europe/Berlin', () => {
			const isInScope = (row: number) => cards.text[row] === 0;
			expect(cardArrivals(cards, isInScope, ms('2025-03-30T10:00Z'), 2, settings)).toEqual([
				{ date: '2025-03-29', added: 1, begun: 1 },
				{ date: '2025-03-30', added: 2, begun: 2 }
			]);
		});
	});

	it('has a row for each day of an empty deck', () => {
		const arrivals = cardArrivals(cardsOf([]), everyRow, FIXED_NOW_MS, 30, settings);
		expect(arrivals).toHaveLength(30);
		expect(arrivals[29]).toEqual({ date: '2025-04-16', added: 0, begun: 0 });
	});

	it('agrees day by day with the clock on the wall, in several zones', () => {
		const anyTimeMs = fc.option(fc.integer({ min: -60 * 24, max: 24 }).map((hours) => FIXED_NOW_MS + hours * HOUR_MS));
		const anyCards = fc.array(fc.record({ addedAtMs: anyTimeMs, firstReviewAtMs: anyTimeMs }), { maxLength: 40 });
		fc.assert(
			fc.property(anyCards, fc.constantFrom(...ZONES), fc.integer({ min: 1, max: 50 }), (given, zone, days) => {
				const arrivals = inTimeZone(zone, () => cardArrivals(cardsOf(given), everyRow, FIXED_NOW_MS, days, settings));
				const wall = wallClock(zone);
				const today = wall(FIXED_NOW_MS).day;
				expect(arrivals.map(({ date }) => dayNumberOf(date))).toEqual(
					Array.from({ length: days }, (_, index) => today - days + 1 + index)
				);
				const countOn = (date: string, times: readonly (number | null)[]) =>
					times.filter((atMs) => atMs !== null && wall(atMs).day === dayNumberOf(date)).length;
				for (const { date, added, begun } of arrivals) {
					const on = [given.map(({ addedAtMs }) => addedAtMs), given.map((card) => card.firstReviewAtMs)] as const;
					expect([added, begun]).toEqual(on.map((times) => countOn(date, times)));
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('counts no day twice where a zone left one out', () => {
		inTimeZone('Pacific/Apia', () => {
			const noonMs = ms('2011-12-31T00:00Z');
			const cards = cardsOf([-2, -1, 0].map((days) => ({ ...NEW_CARD, addedAtMs: noonMs + days * DAY_MS })));
			const arrivals = cardArrivals(cards, everyRow, noonMs, 4, settings);
			expect(arrivals.map(({ date, added }) => `${date} ${added}`)).toEqual([
				'2011-12-28 1',
				'2011-12-29 1',
				'2011-12-30 0',
				'2011-12-31 1'
			]);
		});
	});
});
