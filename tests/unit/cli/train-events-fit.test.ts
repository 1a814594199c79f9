import { expect, it } from 'vitest';
import { fitSparseLogistic, type FitRow } from '../../../src/cli/train-events-fit.ts';

const row = (values: readonly number[], isTrue: boolean, weight = 1): FitRow => ({
	at: Int32Array.from(values.keys()),
	values: Float64Array.from(values),
	isTrue,
	weight
});

it('gives a bias the log-odds of the share of true rows', () => {
	const rows = Array.from({ length: 100 }, (_, index) => row([1], index < 20));
	const [bias] = fitSparseLogistic(rows, 1, 1e-6);
	expect(bias).toBeCloseTo(Math.log(20 / 80), 4);
});

it('counts a row of weight 2 as two rows', () => {
	const [once] = fitSparseLogistic([row([1], true, 2), row([1], false)], 1, 0.1);
	const [twice] = fitSparseLogistic([row([1], true), row([1], true), row([1], false)], 1, 0.1);
	expect(once).toBeCloseTo(twice ?? NaN, 9);
});

it('ends where the slope of the penalised loss is zero', () => {
	const rows = Array.from({ length: 60 }, (_, index) =>
		row([1, Math.sin(index), Math.cos(3 * index)], Math.sin(index) + Math.cos(7 * index) > 0.3)
	);
	const ridge = 0.7;
	const weights = fitSparseLogistic(rows, 3, ridge);
	for (let k = 0; k < 3; k += 1) {
		const slope = rows.reduce(
			(sum, { values, isTrue }) => {
				const score = values.reduce((all, value, l) => all + value * (weights[l] ?? 0), 0);
				return sum + (values[k] ?? 0) * (1 / (1 + Math.exp(-score)) - Number(isTrue));
			},
			ridge * (weights[k] ?? 0)
		);
		expect(Math.abs(slope)).toBeLessThan(1e-2);
	}
});
