/**
 * The median: the middle number, or the mean of the two middle ones. Found by Hoare's selection, in linear time on
 * average, since sorting a million numbers would take longer than all else.
 * @param numbers any order, none of them NaN; they are put into another, since a copy of a million costs as much again
 * @returns null without numbers
 * @see https://doi.org/10.1145/366622.366647 Hoare 1961, Algorithm 65
 */
export function medianOf(numbers: Float64Array): number | null {
	if (numbers.length === 0) return null;
	const middle = Math.floor(numbers.length / 2);
	const upper = select(numbers, middle);
	if (numbers.length % 2 === 1) return upper;
	// Selection left the smaller half before the middle.
	let lower = numbers[0] ?? 0;
	for (let index = 1; index < middle; index += 1) lower = Math.max(lower, numbers[index] ?? 0);
	return (lower + upper) / 2;
}

/** Moves numbers so that the one at `place` is as if all were sorted, none before it greater and none after it smaller. */
function select(numbers: Float64Array, place: number): number {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const pivot = numbers[(low + high) >> 1] ?? 0;
		let up = low;
		let down = high;
		while (up <= down) {
			while ((numbers[up] ?? 0) < pivot) up += 1;
			while ((numbers[down] ?? 0) > pivot) down -= 1;
			if (up > down) break;
			const kept = numbers[up] ?? 0;
			numbers[up] = numbers[down] ?? 0;
			numbers[down] = kept;
			up += 1;
			down -= 1;
		}
		if (place <= down) high = down;
		else if (place >= up) low = up;
		else break;
	}
	return numbers[place] ?? 0;
}
