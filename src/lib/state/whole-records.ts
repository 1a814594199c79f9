import { isWellFormed } from '#lib/portable/is-well-formed.ts';
import type { ShapedStore } from '#lib/store/check-needs.ts';

/** Lets records through that are what the app takes them for, and counts the others: no file can be made of those. */
export class WholeRecords {
	#leftOutCount = 0;

	get leftOutCount(): number {
		return this.#leftOutCount;
	}

	/** @param recordOf what of an item is the record; without it, the item is */
	of<Item>(
		name: ShapedStore,
		items: readonly Item[],
		recordOf: (item: Item) => unknown = (item) => item
	): readonly Item[] {
		const whole = items.filter((item) => isWellFormed(name, recordOf(item)));
		this.#leftOutCount += items.length - whole.length;
		return whole;
	}
}
