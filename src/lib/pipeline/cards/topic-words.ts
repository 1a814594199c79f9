const LEAST_USES = 5;

/** Gives the words that a text keeps speaking of, in lower case: each begins at least five of its words, itself included. */
export function topicWords(text: string): ReadonlySet<string> {
	const uses = new Map<string, number>();
	for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) uses.set(word, (uses.get(word) ?? 0) + 1);
	const words = [...uses.keys()].sort();
	return new Set(
		words.filter((word, index) => {
			let count = 0;
			// Sorted by code units, the words that a word begins stand right behind it.
			for (let at = index; count < LEAST_USES && words[at]?.startsWith(word); at += 1)
				count += uses.get(words[at] ?? '') ?? 0;
			return count >= LEAST_USES;
		})
	);
}
