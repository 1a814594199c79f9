import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf } from '#lib/pipeline/retention/median.ts';

describe('medianOf', () => {
	const named: [name: string, numbers: readonly number[], expected: number | null][] = [
		['nothing', [], null],
		['one', [7], 7],
		['two', [7, 2], 4.5],
		['an odd count', [3, 9, 1], 3],
		['an even count', [10, 1, 4, 3], 3.5],
		['all equal', [5, 5, 5, 5], 5],
		['ascending', [1, 2, 3, 4, 5], 3],
		['descending', [5, 4, 3, 2, 1], 3]
	];
	it.each(named)('of %s', (_name, numbers, expected) => {
		expect(medianOf(Float64Array.from(numbers))).toBe(expected);
	});

	it('is what sorting gives, and loses none of the numbers', () => {
		const anyNumbers = fc.oneof(
			fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 200 }),
			fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 200 })
		);
		fc.assert(
			fc.property(anyNumbers, (given) => {
				const numbers = Float64Array.from(given);
				const sorted = [...given].sort((one, other) => one - other);
				const lower = sorted[Math.floor((given.length - 1) / 2)] ?? 0;
				const upper = sorted[Math.floor(given.length / 2)] ?? 0;
				expect(medianOf(numbers)).toBeCloseTo((lower + upper) / 2, 6);
				expect([...numbers.sort()]).toEqual([...Float64Array.from(given).sort()]);
			}),
			{ numRuns: 500 }
		);
	});
});
