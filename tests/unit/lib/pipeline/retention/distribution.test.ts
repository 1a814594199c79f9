import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardFigures } from '#lib/pipeline/retention/card-columns.ts';
import { cardDistributions, type Distribution } from '#lib/pipeline/retention/distribution.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { cardsOf, everyRow, NEW_CARD } from '#tests/support/study-logs.ts';

const now = FIXED_NOW_MS;

/** Bins with cards in them, such as `7-14 ×2`. */
const filled = ({ bins }: Distribution) =>
	bins.filter(({ count }) => count > 0).map(({ from, to, count }) => `${from}-${to} ×${count}`);

describe('cardDistributions', () => {
	const cards = cardsOf([
		{ intervalDays: 7, stabilityDays: 6.9, difficulty: 1, lastReviewAtMs: now },
		{ intervalDays: 13, stabilityDays: 14, difficulty: 10, lastReviewAtMs: now - 14 * DAY_MS },
		{ intervalDays: 400, stabilityDays: 500, difficulty: 9.5, lastReviewAtMs: now - 500 * DAY_MS },
		{ intervalDays: 1, stabilityDays: 0.2, difficulty: 4, lastReviewAtMs: now - 2000 * DAY_MS },
		{ state: 'relearning', intervalDays: 0, stabilityDays: 2, difficulty: 4.5, lastReviewAtMs: now },
		{ ...NEW_CARD },
		{ intervalDays: 30, isInDeck: false },
		{ intervalDays: 30, kind: 'own' }
	]);

	it('counts the cards met of the deck into these bins', () => {
		const spread = cardDistributions(cards, (row) => cards.kind[row] === 1, now);
		expect(filled(spread.interval)).toEqual(['1-2 ×1', '7-14 ×2', '365-730 ×1']);
		expect(filled(spread.stability)).toEqual(['0-1 ×1', '2-4 ×1', '4-7 ×1', '14-30 ×1', '365-730 ×1']);
		expect(filled(spread.difficulty)).toEqual(['1-2 ×1', '4-5 ×2', '9-10 ×2']);
		// 0.9 at the stability; (1 + (0.9^(−1/0.1542) − 1) · 10,000)^−0.1542 = 0.24 of the card long forgotten.
		expect(filled(spread.retrievability)).toEqual(['0.2-0.3 ×1', '0.9-0.95 ×2', '0.95-1 ×2']);
		expect([spread.interval.median, spread.interval.count]).toEqual([10, 4]);
		expect([spread.stability.median, spread.stability.count]).toEqual([6.9, 5]);
		expect(spread.difficulty.median).toBe(4.5);
		expect(spread.retrievability.median).toBeCloseTo(0.9, 6);
	});

	it('ends with the last bin of days that holds a card, and has all bins of the rest', () => {
		const spread = cardDistributions(cards, everyRow, now);
		expect(spread.interval.bins.map(({ to }) => to)).toEqual([1, 2, 4, 7, 14, 30, 90, 180, 365, 730]);
		expect(spread.difficulty.bins).toHaveLength(9);
		expect(spread.retrievability.bins.map(({ from }) => from)).toEqual([
			...[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7],
			...[0.8, 0.85, 0.9, 0.95]
		]);
	});

	it('has no cards and no median of nothing', () => {
		const spread = cardDistributions(cardsOf([NEW_CARD]), everyRow, now);
		expect(spread.interval).toEqual({ bins: [], count: 0, median: null });
		expect(spread.retrievability).toMatchObject({ count: 0, median: null });
		expect(filled(spread.retrievability)).toEqual([]);
	});

	it('counts every card into the one bin that holds its number, with half of them on each side of the median', () => {
		const anyCard: fc.Arbitrary<Partial<CardFigures>> = fc.record({
			intervalDays: fc.oneof(fc.nat(40), fc.nat(40_000)),
			stabilityDays: fc.oneof(fc.constantFrom(1, 7, 365, 36_500), fc.double({ min: 0.001, max: 50_000, noNaN: true })),
			difficulty: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.double({ min: 1, max: 10, noNaN: true }))
		});
		fc.assert(
			fc.property(fc.array(anyCard, { maxLength: 40 }), (given) => {
				const spread = cardDistributions(cardsOf(given), everyRow, now);
				for (const [name, column] of [
					['interval', 'intervalDays'],
					['stability', 'stabilityDays'],
					['difficulty', 'difficulty']
				] as const) {
					const numbers = given.map((card) => card[column] ?? 0);
					const { bins, count, median } = spread[name];
					expect(count).toBe(given.length);
					for (const [index, bin] of bins.entries()) {
						const isLast = index === bins.length - 1;
						const own = numbers.filter(
							(number) => number >= bin.from && (number < bin.to || (isLast && number === bin.to))
						);
						expect(bin.count).toBe(own.length);
						expect(bin.from).toBe(index === 0 ? bin.from : bins[index - 1]?.to);
					}
					expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(given.length);
					const below = numbers.filter((number) => number < (median ?? 0)).length;
					const above = numbers.filter((number) => number > (median ?? 0)).length;
					expect(Math.max(below, above)).toBeLessThanOrEqual(given.length / 2);
				}
			}),
			{ numRuns: 300 }
		);
	});
});
