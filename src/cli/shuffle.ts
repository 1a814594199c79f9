/** Puts a list in another order at random, in place: the same one for the same random numbers. */
export function shuffle<Item>(items: Item[], random: () => number): void {
	for (let last = items.length - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		const [a, b] = [items[last], items[other]];
		if (a !== undefined && b !== undefined) [items[last], items[other]] = [b, a];
	}
}
