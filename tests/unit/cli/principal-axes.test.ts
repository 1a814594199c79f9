import { describe, expect, it } from 'vitest';
import { principalAxes } from '../../../src/cli/principal-axes.ts';

const matrix = (rows: number[][]) => rows.map((row) => Float64Array.from(row));

const rows = [
	{
		name: 'axes of a diagonal matrix',
		given: [
			[1, 0],
			[0, 4]
		],
		first: [0, 1]
	},
	{
		name: 'two numbers that go together',
		given: [
			[2, 1],
			[1, 2]
		],
		first: [Math.SQRT1_2, Math.SQRT1_2]
	},
	{
		name: 'two numbers that go against each other',
		given: [
			[2, -1],
			[-1, 2]
		],
		first: [Math.SQRT1_2, -Math.SQRT1_2]
	}
];

describe('principalAxes', () => {
	it.each(rows)('finds $name', ({ given, first }) => {
		const [axis] = principalAxes(matrix(given), 1);
		const sign = Math.sign((axis?.[1] ?? 0) * (first[1] ?? 0));
		for (const [k, value] of first.entries()) expect((axis?.[k] ?? 0) * sign).toBeCloseTo(value, 10);
	});

	it('gives directions that the matrix only stretches, at right angles, the most stretched first', () => {
		const size = 6;
		const given = matrix(
			Array.from({ length: size }, (_, k) => Array.from({ length: size }, (__, l) => 1 / (k + l + 1) + Number(k === l)))
		);
		const axes = principalAxes(given, size);
		const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
		const images = axes.map((axis) => Float64Array.from(given, (row) => dot(row, axis)));
		const stretches = axes.map((axis, k) => dot(axis, images[k] ?? axis));
		for (const [k, axis] of axes.entries()) {
			for (const [l, value] of (images[k] ?? axis).entries())
				expect(value).toBeCloseTo((stretches[k] ?? 0) * (axis[l] ?? 0), 8);
			for (const [l, other] of axes.entries()) expect(dot(axis, other)).toBeCloseTo(Number(k === l), 8);
		}
		expect(stretches).toEqual(stretches.toSorted((a, b) => b - a));
	});
});
