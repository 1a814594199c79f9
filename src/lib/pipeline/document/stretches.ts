/** A piece of a text, UTF-16 code units; `end` is after the last unit. */
export type Stretch = readonly [start: number, end: number];

/** What of a text was read: pieces in order, none touching another. */
export type Stretches = readonly Stretch[];

/** All that lies in a piece or in one of the others. */
export function withStretch(stretches: Stretches, [start, end]: Stretch): Stretches {
	if (end <= start) return stretches;
	const apart = stretches.filter(([from, to]) => to < start || from > end);
	const touching = stretches.filter(([from, to]) => to >= start && from <= end);
	const joined: Stretch = [
		Math.min(start, ...touching.map(([from]) => from)),
		Math.max(end, ...touching.map(([, to]) => to))
	];
	return [...apart, joined].sort(([one], [other]) => one - other);
}

/** All that lies in either, in whatever order they come. */
export function unionOfStretches(one: Stretches, other: Stretches): Stretches {
	return other.reduce(withStretch, one);
}

/** How much of a piece lies in the stretches, in [0, 1]; of an empty piece all. */
export function shareCovered(stretches: Stretches, [start, end]: Stretch): number {
	if (end <= start) return 1;
	const covered = stretches.reduce(
		(sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
		0
	);
	return covered / (end - start);
}
