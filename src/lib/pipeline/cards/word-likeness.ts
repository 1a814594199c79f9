/** The words of a text in lower case, without marks. */
export function plainWords(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All runs of so many words; fewer words than that are one run. */
export function wordRuns(words: readonly string[], length: number): Set<string> {
	if (words.length <= length) return new Set([words.join(' ')]);
	return new Set(words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' ')));
}

/**
 * How much two sets have in common, in [0, 1]: 1 for equal sets, none of them empty.
 * @see Dice, L. R. (1945), "Measures of the amount of ecologic association between species", Ecology 26
 */
export function diceLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const size = one.size + other.size;
	return size === 0 ? 0 : (2 * sharedCount(one, other)) / size;
}

/** How much of the smaller set is in the other, in [0, 1]. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const smaller = Math.min(one.size, other.size);
	return smaller === 0 ? 0 : sharedCount(one, other) / smaller;
}

function sharedCount(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const [small, large] = one.size <= other.size ? [one, other] : [other, one];
	let count = 0;
	for (const item of small) if (large.has(item)) count += 1;
	return count;
}
