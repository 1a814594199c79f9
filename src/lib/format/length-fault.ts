import { count } from '#lib/format/count.ts';

/** So many UTF-16 code units of words a field takes: pages of them, far more than a card or a note needs. */
export const MOST_CHARACTERS = 10_000;

/** What keeps words from being saved, in a sentence at their place; null where they are not too long. */
export function lengthFault(words: string): string | null {
	return words.length > MOST_CHARACTERS ? `Shorten this to ${count(MOST_CHARACTERS, 'character')} or fewer.` : null;
}
