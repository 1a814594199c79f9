/** One row of a sparse table with its answer. */
export interface FitRow {
	readonly at: Int32Array;
	readonly values: Float64Array;
	readonly isTrue: boolean;
	/** How much the row counts beside others. */
	readonly weight: number;
}

const NEWTON_ROUNDS = 6;
const GRADIENT_ROUNDS = 12;

/**
 * Fits a logistic regression with a ridge penalty by Newton's method, each step found by conjugate gradients.
 * @param ridge how strongly weights are drawn to zero, in units of rows
 */
export function fitSparseLogistic(rows: readonly FitRow[], size: number, ridge: number): Float64Array {
	let weights = new Float64Array(size);
	let best = loss(rows, weights, ridge);
	for (let round = 0; round < NEWTON_ROUNDS; round += 1) {
		const { gradient, curvatures } = slopes(rows, weights, ridge);
		const step = solve(rows, curvatures, gradient, ridge);
		let [share, isBetter] = [1, false];
		for (; share > 0.01 && !isBetter; share /= 2) {
			const next = weights.map((weight, k) => weight - share * (step[k] ?? 0));
			const after = loss(rows, next, ridge);
			isBetter = after < best - 1e-6;
			if (isBetter) [weights, best] = [next, after];
		}
		if (!isBetter) break;
	}
	return weights;
}

function sumOf({ at, values }: FitRow, weights: Float64Array): number {
	let sum = 0;
	for (let k = 0; k < at.length; k += 1) sum += (weights[at[k] ?? 0] ?? 0) * (values[k] ?? 0);
	return sum;
}

function addTo(target: Float64Array, { at, values }: FitRow, share: number): void {
	for (let k = 0; k < at.length; k += 1) {
		const place = at[k] ?? 0;
		target[place] = (target[place] ?? 0) + share * (values[k] ?? 0);
	}
}

function loss(rows: readonly FitRow[], weights: Float64Array, ridge: number): number {
	let sum = 0;
	for (const row of rows) {
		const margin = sumOf(row, weights) * (row.isTrue ? 1 : -1);
		sum += row.weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
	}
	return sum + (ridge / 2) * weights.reduce((all, weight) => all + weight * weight, 0);
}

function slopes(rows: readonly FitRow[], weights: Float64Array, ridge: number) {
	const gradient = weights.map((weight) => ridge * weight);
	const curvatures = rows.map((row) => {
		const probability = 1 / (1 + Math.exp(-sumOf(row, weights)));
		addTo(gradient, row, row.weight * (probability - Number(row.isTrue)));
		return row.weight * probability * (1 - probability);
	});
	return { gradient, curvatures };
}

/** Solves the Newton system, whose matrix is never written out, by conjugate gradients. */
function solve(rows: readonly FitRow[], curvatures: readonly number[], right: Float64Array, ridge: number) {
	const solution = new Float64Array(right.length);
	const rest = right.slice();
	let direction = rest.slice();
	let size = dot(rest, rest);
	const enough = size * 1e-4;
	for (let round = 0; round < GRADIENT_ROUNDS && size > enough; round += 1) {
		const image = direction.map((value) => ridge * value);
		for (const [index, row] of rows.entries()) addTo(image, row, (curvatures[index] ?? 0) * sumOf(row, direction));
		const share = size / dot(direction, image);
		for (let k = 0; k < solution.length; k += 1) {
			solution[k] = (solution[k] ?? 0) + share * (direction[k] ?? 0);
			rest[k] = (rest[k] ?? 0) - share * (image[k] ?? 0);
		}
		const next = dot(rest, rest);
		direction = rest.map((value, k) => value + (next / size) * (direction[k] ?? 0));
		size = next;
	}
	return solution;
}

function dot(a: Float64Array, b: Float64Array): number {
	return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}
