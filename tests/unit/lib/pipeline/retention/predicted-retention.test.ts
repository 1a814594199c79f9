import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictedRetention, predictedRetentionBy } from '#lib/pipeline/retention/predicted-retention.ts';
import { recallNow } from '#lib/pipeline/retention/recall-now.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';
import { cardsOf, everyRow, NEW_CARD } from '#tests/support/study-logs.ts';

const now = FIXED_NOW_MS;
const cards = cardsOf([
	{ textId: 'a', stabilityDays: 10, lastReviewAtMs: now - 10 * DAY_MS },
	{ textId: 'a', stabilityDays: 50, lastReviewAtMs: now, kind: 'event' },
	{ textId: 'b', stabilityDays: 3, lastReviewAtMs: now - 3 * DAY_MS },
	{ textId: 'b', ...NEW_CARD },
	{ textId: 'b', stabilityDays: 3, lastReviewAtMs: now, isInDeck: false }
]);

const anyCard = fc.record({
	stabilityDays: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
	lastReviewAtMs: fc.integer({ min: -900 * 24, max: 48 }).map((hours) => now + hours * HOUR_MS),
	textId: fc.constantFrom('a', 'b', 'c'),
	isInDeck: fc.boolean()
});

describe('predictedRetention', () => {
	it('adds up what is held: 0.9 at the stability, 1 just now, 0 of a new card, and none out of the deck', () => {
		const predicted = predictedRetention(cards, everyRow, now);
		expect(predicted).toMatchObject({ met: 3, of: 4 });
		expect(predicted.held).toBeCloseTo(2.8, 6);
	});

	it('leaves out what is out of scope', () => {
		const predicted = predictedRetention(cards, (row) => cards.text[row] === 1, now);
		expect(predicted).toMatchObject({ met: 1, of: 2 });
		expect(predicted.held).toBeCloseTo(0.9, 6);
	});

	it('is nothing of nothing', () => {
		expect(predictedRetention(cardsOf([]), everyRow, now)).toEqual({ held: 0, met: 0, of: 0 });
	});

	it('falls as time passes and never leaves 0 to the cards met', () => {
		const held = [0, 1, 10, 100, 10_000].map((days) => predictedRetention(cards, everyRow, now + days * DAY_MS).held);
		expect(held).toEqual([...held].sort((one, other) => other - one));
		expect(held.every((number) => number >= 0 && number <= 3)).toBe(true);
	});
});

describe('recallNow', () => {
	it('is the retrievability of the card’s schedule', () => {
		fc.assert(
			fc.property(anyCard, (given) => {
				const { stabilityDays, lastReviewAtMs } = given;
				expect(recallNow(cardsOf([given]), 0, now)).toBe(
					retrievabilityAt(reviewSchedule({ stabilityDays, lastReviewAtMs }), now)
				);
			})
		);
		expect(recallNow(cardsOf([NEW_CARD]), 0, now)).toBe(0);
	});
});

describe('predictedRetentionBy', () => {
	it('does so for each group', () => {
		const groups = predictedRetentionBy(Int32Array.of(5, -1, 2, 2, 8), cards, everyRow, now);
		expect([...groups.keys()]).toEqual([5, 2]);
		expect(groups.get(5)?.held).toBeCloseTo(0.9, 6);
		expect(groups.get(2)).toMatchObject({ met: 1, of: 2 });
	});

	it('shares the whole out among groups', () => {
		fc.assert(
			fc.property(fc.array(anyCard, { maxLength: 30 }), (given) => {
				const any = cardsOf(given);
				const isInScope = (row: number) => row % 3 > 0;
				const whole = predictedRetention(any, isInScope, now);
				const groups = predictedRetentionBy(any.text, any, isInScope, now);
				const sumOf = (name: 'held' | 'met' | 'of') => [...groups.values()].reduce((sum, part) => sum + part[name], 0);
				expect(sumOf('held')).toBeCloseTo(whole.held, 6);
				expect([sumOf('met'), sumOf('of')]).toEqual([whole.met, whole.of]);
				for (const [group, part] of groups) {
					const own = predictedRetention(any, (row) => isInScope(row) && any.text[row] === group, now);
					expect(part).toEqual(own);
				}
			})
		);
	});
});
