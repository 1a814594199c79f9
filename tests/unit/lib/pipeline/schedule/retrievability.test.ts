import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { cardId, reviewSchedule } from '#tests/support/review-histories.ts';

const schedule = reviewSchedule({ stabilityDays: 10, lastReviewAtMs: FIXED_NOW_MS });

describe('retrievabilityAt', () => {
	// By hand: (1 + (0.9^(−1/0.1542) − 1) · t / S)^−0.1542.
	const rows: [name: string, elapsedDays: number, expected: number][] = [
		['just reviewed', 0, 1],
		['the clock set back', -5, 1],
		['half the stability', 5, 0.9403],
		['the stability', 10, 0.9],
		['ten times the stability', 100, 0.6928]
	];
	it.each(rows)('%s', (_name, elapsedDays, expected) => {
		expect(retrievabilityAt(schedule, FIXED_NOW_MS + elapsedDays * DAY_MS)).toBeCloseTo(expected, 3);
	});

	it('is 0 for a new card', () => {
		expect(retrievabilityAt(newSchedule(cardId('new')), FIXED_NOW_MS)).toBe(0);
	});

	it('lies in [0, 1] and never rises with time', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.001, max: 36_500, noNaN: true }),
				fc.integer({ min: 0, max: 40_000 * DAY_MS }),
				fc.nat(DAY_MS),
				(stabilityDays, afterMs, laterMs) => {
					const card = { ...schedule, stabilityDays };
					const now = retrievabilityAt(card, FIXED_NOW_MS + afterMs);
					expect(now).toBeGreaterThanOrEqual(0);
					expect(now).toBeLessThanOrEqual(1);
					expect(retrievabilityAt(card, FIXED_NOW_MS + afterMs + laterMs)).toBeLessThanOrEqual(now);
				}
			)
		);
	});
});
