/** Sweeps of Jacobi's method; it converges quadratically, a few are enough. */
const SWEEPS = 12;

/** Gives the axes along which a symmetric matrix is largest (its first eigenvectors), the largest first. */
export function principalAxes(symmetric: readonly Float64Array[], count: number): Float64Array[] {
	const size = symmetric.length;
	const matrix = symmetric.map((row) => Float64Array.from(row));
	const axes = matrix.map((_, k) => Float64Array.from({ length: size }, (__, l) => Number(k === l)));
	for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
		for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(matrix, axes, p, q);
	}
	const largeness = (k: number) => matrix[k]?.[k] ?? 0;
	return axes
		.map((axis, k) => ({ axis, k }))
		.sort((a, b) => largeness(b.k) - largeness(a.k))
		.slice(0, count)
		.map(({ axis }) => axis);
}

/** Turns the matrix so that what p and q share becomes 0; `axes[k]` is the k-th turned direction. */
function rotate(matrix: Float64Array[], axes: Float64Array[], p: number, q: number): void {
	const [rowP, rowQ, axisP, axisQ] = [matrix[p], matrix[q], axes[p], axes[q]];
	if (!rowP || !rowQ || !axisP || !axisQ) return;
	const shared = rowP[q] ?? 0;
	if (Math.abs(shared) < 1e-15) return;
	const slope = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * shared);
	const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(1, slope));
	const cosine = 1 / Math.hypot(1, tangent);
	const sine = tangent * cosine;
	for (const row of matrix) turn(row, p, row, q, cosine, sine);
	for (let k = 0; k < matrix.length; k += 1) turn(rowP, k, rowQ, k, cosine, sine);
	for (let k = 0; k < matrix.length; k += 1) turn(axisP, k, axisQ, k, cosine, sine);
}

function turn(a: Float64Array, p: number, b: Float64Array, q: number, cosine: number, sine: number): void {
	const [x, y] = [a[p] ?? 0, b[q] ?? 0];
	a[p] = cosine * x - sine * y;
	b[q] = sine * x + cosine * y;
}
