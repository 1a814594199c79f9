import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicesByTime } from '#lib/pipeline/retention/indices-by-time.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

const anyTime = fc.oneof(
	fc.integer({ min: 0, max: 5 }).map((ms) => FIXED_NOW_MS + ms),
	fc.integer({ min: 0, max: 200_000 }).map((ms) => FIXED_NOW_MS - ms),
	fc.integer({ min: 0, max: 2 * FIXED_NOW_MS })
);

describe('indicesByTime', () => {
	it.each([
		{ name: 'few', maxLength: 50 },
		{ name: 'many close together', maxLength: 1000 }
	])('gives what comparing gives, those of the same time in their order, of $name', ({ maxLength }) => {
		fc.assert(
			fc.property(fc.array(anyTime, { maxLength, size: 'max' }), (times) => {
				const compared = [...times.keys()].sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0));
				expect([...indicesByTime(Float64Array.from(times))]).toEqual(compared);
			})
		);
	});
});
