import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#lib/pipeline/retention/wilson-interval.ts';

describe('wilsonInterval', () => {
	// Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3.
	const published: [successes: number, trials: number, low: number, high: number][] = [
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	];
	it.each(published)('%i of %i', (successes, trials, low, high) => {
		const interval = wilsonInterval(successes, trials);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	it('says nothing without trials', () => {
		expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
	});

	const anyTrials = fc
		.integer({ min: 1, max: 1_000_000 })
		.chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

	it('contains the share, lies in [0, 1] and mirrors', () => {
		fc.assert(
			fc.property(anyTrials, ([successes, trials]) => {
				const { low, high } = wilsonInterval(successes, trials);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(successes / trials);
				expect(high).toBeGreaterThanOrEqual(successes / trials);
				expect(high).toBeLessThanOrEqual(1);
				const mirrored = wilsonInterval(trials - successes, trials);
				expect(mirrored.low).toBeCloseTo(1 - high, 10);
				expect(mirrored.high).toBeCloseTo(1 - low, 10);
			})
		);
	});

	it('has bounds at which the share is 1.96 standard errors away', () => {
		fc.assert(
			fc.property(anyTrials, ([successes, trials]) => {
				const share = successes / trials;
				const { low, high } = wilsonInterval(successes, trials);
				for (const bound of [low, high]) {
					if (bound === share) continue;
					expect(((share - bound) ** 2 * trials) / (bound * (1 - bound))).toBeCloseTo(3.8415, 3);
				}
			})
		);
	});
});
