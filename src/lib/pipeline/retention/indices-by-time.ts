/** Of a million reviews over some years, a bucket then holds a sitting or less. */
const BUCKETS = 2 ** 16;

/** Up to so many, shifting beats the sort that the engine has. */
const FEW = 64;

/**
 * Indices of times, earliest first, those of the same time in their order: put in buckets of equal length first, since
 * comparing a million times takes a second.
 * @param atMs epoch milliseconds
 */
export function indicesByTime(atMs: Float64Array): Int32Array {
	const { length } = atMs;
	let earliestMs = Infinity;
	let latestMs = -Infinity;
	for (let index = 0; index < length; index += 1) {
		const timeMs = atMs[index] ?? 0;
		if (timeMs < earliestMs) earliestMs = timeMs;
		if (timeMs > latestMs) latestMs = timeMs;
	}
	const perMs = (BUCKETS - 1) / Math.max(1, latestMs - earliestMs);
	const bucketOf = (index: number) => Math.floor(((atMs[index] ?? 0) - earliestMs) * perMs);

	/** Where each bucket begins; while it is filled, where its next index goes. */
	const places = new Int32Array(BUCKETS + 1);
	for (let index = 0; index < length; index += 1) {
		const next = bucketOf(index) + 1;
		places[next] = (places[next] ?? 0) + 1;
	}
	for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
		places[bucket] = (places[bucket] ?? 0) + (places[bucket - 1] ?? 0);
	const sorted = new Int32Array(length);
	for (let index = 0; index < length; index += 1) {
		const bucket = bucketOf(index);
		const place = places[bucket] ?? 0;
		sorted[place] = index;
		places[bucket] = place + 1;
	}
	// Filled, each bucket ends where its next index would go.
	for (let bucket = 0, from = 0; bucket < BUCKETS; bucket += 1) {
		const to = places[bucket] ?? 0;
		if (to - from > FEW) sorted.subarray(from, to).sort((one, other) => (atMs[one] ?? 0) - (atMs[other] ?? 0));
		else shiftIntoOrder(sorted, atMs, from, to);
		from = to;
	}
	return sorted;
}

/** Insertion sort. */
function shiftIntoOrder(indices: Int32Array, atMs: Float64Array, from: number, to: number): void {
	for (let at = from + 1; at < to; at += 1) {
		const index = indices[at] ?? 0;
		const timeMs = atMs[index] ?? 0;
		let place = at;
		while (place > from && (atMs[indices[place - 1] ?? 0] ?? 0) > timeMs) {
			indices[place] = indices[place - 1] ?? 0;
			place -= 1;
		}
		indices[place] = index;
	}
}
