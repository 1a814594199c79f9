/** Is told how much of a piece of work is done, from 0 to 1. */
export type Progress = (done: number) => void;

/** How often a list tells of itself while it is worked through. */
const TIMES = 100;

/** Gives the same work on each item of a list, that also tells how far the list is; without `progress` the work itself. */
export function telling<Item, Result>(
	progress: Progress | undefined,
	items: readonly Item[],
	work: (item: Item, index: number) => Result
): (item: Item, index: number) => Result {
	if (progress === undefined) return work;
	const step = Math.ceil(items.length / TIMES);
	return (item, index) => {
		if (index % step === 0) progress(index / items.length);
		return work(item, index);
	};
}

/** The progress of a part of some work: 0 to 1 there is `from` to `to` of the whole. */
export function partOf(progress: Progress | undefined, from: number, to: number): Progress | undefined {
	return progress && ((done) => progress(from + done * (to - from)));
}
