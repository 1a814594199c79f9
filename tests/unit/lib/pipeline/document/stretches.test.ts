import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareCovered, type Stretch, unionOfStretches, withStretch } from '#lib/pipeline/document/stretches.ts';

const LENGTH = 60;
const stretch = fc
	.tuple(fc.nat(LENGTH), fc.nat(LENGTH))
	.map(([one, other]): Stretch => [Math.min(one, other), Math.max(one, other)]);

/** The units of a text that lie in the pieces, one by one: what the stretches must agree with. */
function unitsOf(pieces: readonly Stretch[]): Set<number> {
	return new Set(pieces.flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index)));
}

describe('stretches', () => {
	test.each([
		{
			name: 'apart',
			first: [0, 4],
			then: [6, 9],
			gives: [
				[0, 4],
				[6, 9]
			]
		},
		{
			name: 'before',
			first: [6, 9],
			then: [0, 4],
			gives: [
				[0, 4],
				[6, 9]
			]
		},
		{ name: 'touching', first: [0, 4], then: [4, 9], gives: [[0, 9]] },
		{ name: 'overlapping', first: [0, 5], then: [3, 9], gives: [[0, 9]] },
		{ name: 'within', first: [0, 9], then: [3, 5], gives: [[0, 9]] },
		{ name: 'empty', first: [0, 4], then: [6, 6], gives: [[0, 4]] }
	] as const)('$name', ({ first, then, gives }) => {
		expect(withStretch(withStretch([], first), then)).toEqual(gives);
	});

	test('hold just the units put in, in order and apart', () => {
		fc.assert(
			fc.property(fc.array(stretch, { maxLength: 12 }), stretch, (pieces, asked) => {
				const all = pieces.reduce(withStretch, []);
				const units = unitsOf(pieces);
				expect(unitsOf(all)).toEqual(units);
				for (const [index, [start, end]] of all.entries()) {
					expect(start).toBeLessThan(end);
					expect(start).toBeGreaterThan(all[index - 1]?.[1] ?? -1);
				}
				const [start, end] = asked;
				const inside = [...units].filter((unit) => unit >= start && unit < end).length;
				expect(shareCovered(all, asked)).toBeCloseTo(end === start ? 1 : inside / (end - start));
			})
		);
	});

	test('unite the same in any order', () => {
		fc.assert(
			fc.property(fc.array(stretch), fc.array(stretch), (one, other) => {
				const [left, right] = [one.reduce(withStretch, []), other.reduce(withStretch, [])];
				expect(unionOfStretches(left, right)).toEqual(unionOfStretches(right, left));
				expect(unionOfStretches(left, left)).toEqual(left);
			})
		);
	});
});
