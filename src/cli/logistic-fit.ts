import type { Features, Weights } from '#lib/pipeline/subjects/evidence.ts';

/** One candidate whose truth is known. */
export interface Example {
	readonly features: Features;
	readonly isTrue: boolean;
}

const MOST_ROUNDS = 12;
const SMALL_STEP = 1e-4;

/**
 * Fits the weights of a logistic regression by Newton's method with a ridge penalty.
 * @param ridge how strongly weights are drawn to zero, in units of examples; the bias is free.
 */
export function fitWeights(examples: readonly Example[], ridge: number): Weights {
	const names = ['bias', ...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
	const size = names.length;
	const table = Float64Array.from(
		examples.flatMap(({ features }) => names.map((name) => (name === 'bias' ? 1 : (features[name] ?? 0))))
	);
	const weights = new Float64Array(size);
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const gradient = weights.map((weight, k) => (k === 0 ? 0 : -ridge * weight));
		const hessian = new Float64Array(size * size);
		for (let k = 0; k < size; k += 1) hessian[k * size + k] = k === 0 ? 1e-6 : ridge;
		for (const [index, { isTrue }] of examples.entries()) {
			addExample(table.subarray(index * size, (index + 1) * size), Number(isTrue), weights, gradient, hessian);
		}
		const rows = Array.from({ length: size }, (_, k) => Array.from(hessian.subarray(k * size, (k + 1) * size)));
		const step = solve(rows, Array.from(gradient));
		for (const [k, change] of step.entries()) weights[k] = (weights[k] ?? 0) + change;
		if (step.every((change) => Math.abs(change) < SMALL_STEP)) break;
	}
	return Object.fromEntries(names.map((name, k) => [name, Math.round((weights[k] ?? 0) * 100) / 100]));
}

function addExample(
	row: Float64Array,
	truth: number,
	weights: Float64Array,
	gradient: Float64Array,
	hessian: Float64Array
): void {
	const size = row.length;
	let score = 0;
	for (let k = 0; k < size; k += 1) score += (row[k] ?? 0) * (weights[k] ?? 0);
	const p = 1 / (1 + Math.exp(-score));
	const curvature = Math.max(1e-9, p * (1 - p));
	for (let k = 0; k < size; k += 1) {
		const value = row[k] ?? 0;
		if (value === 0) continue;
		gradient[k] = (gradient[k] ?? 0) + (truth - p) * value;
		for (let l = 0; l < size; l += 1) {
			hessian[k * size + l] = (hessian[k * size + l] ?? 0) + curvature * value * (row[l] ?? 0);
		}
	}
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
