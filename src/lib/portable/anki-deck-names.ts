const ROOT = 'Commonplace';

/** The deck for the cards of a text of a title: one below a deck of ours, which alone is for cards of no known text. */
export function deckName(title: string | undefined): string {
	// Two colons would part one name into two decks, and older releases of Anki take no quotes.
	const plain = (title ?? '')
		.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
		.replace(/"|:(?=\s*:)/gu, '')
		.replace(/^[\s:]+|[\s:]+$/gu, '');
	return plain === '' ? ROOT : `${ROOT}::${plain}`;
}

/** The decks for texts of some titles, our own first; names that differ in letter case alone are one deck. */
export function deckNames(titles: Iterable<string>): readonly string[] {
	const names = [ROOT, ...[...titles].map(deckName)];
	const known = new Map([...names].reverse().map((name) => [name.toLowerCase(), name]));
	return [...known.values()].sort((one, other) => (one < other ? -1 : 1));
}
