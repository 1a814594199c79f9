import type { Features, Weights } from '#lib/pipeline/subjects/evidence.ts';

/** One candidate whose truth is known. */
export interface Example {
	readonly features: Features;
	readonly isTrue: boolean;
}

const ROUNDS = 12;

/**
 * Fits the weights of a logistic regression by Newton's method with a ridge penalty.
 * @param ridge how strongly weights are drawn to zero, in units of examples; the bias is free.
 */
export function fitWeights(examples: readonly Example[], ridge: number): Weights {
	const names = ['bias', ...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
	const rows = examples.map(({ features }) => names.map((name) => (name === 'bias' ? 1 : (features[name] ?? 0))));
	let weights = names.map(() => 0);
	for (let round = 0; round < ROUNDS; round += 1) {
		const gradient = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight));
		const hessian = names.map((_, k) => names.map((__, l) => (k === l ? (k === 0 ? 1e-6 : ridge) : 0)));
		for (const [index, row] of rows.entries()) {
			const p = 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0)));
			const error = Number(examples[index]?.isTrue) - p;
			const curvature = Math.max(1e-9, p * (1 - p));
			for (const [k, value] of row.entries()) {
				if (value === 0) continue;
				gradient[k] = (gradient[k] ?? 0) + error * value;
				const line = hessian[k] ?? [];
				for (const [l, other] of row.entries()) if (other !== 0) line[l] = (line[l] ?? 0) + curvature * value * other;
			}
		}
		const step = solve(hessian, gradient);
		weights = weights.map((weight, k) => weight + (step[k] ?? 0));
	}
	return Object.fromEntries(names.map((name, k) => [name, Math.round((weights[k] ?? 0) * 100) / 100]));
}

/** Solves a linear system by Gauss elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
	const rows = matrix.map((row, k) => [...row, right[k] ?? 0]);
	const size = rows.length;
	for (let k = 0; k < size; k += 1) {
		let pivot = k;
		for (let r = k + 1; r < size; r += 1) if (Math.abs(rows[r]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = r;
		const top = rows[pivot] ?? [];
		rows[pivot] = rows[k] ?? [];
		rows[k] = top;
		for (const [r, row] of rows.entries()) {
			if (r === k) continue;
			const factor = (row[k] ?? 0) / (top[k] ?? 1);
			if (factor !== 0) for (let c = k; c <= size; c += 1) row[c] = (row[c] ?? 0) - factor * (top[c] ?? 0);
		}
	}
	return rows.map((row, k) => (row[size] ?? 0) / (row[k] ?? 1));
}
