/**
 * Silent reading of English non-fiction by adults, words a minute.
 * @see Brysbaert, M. (2019), "How many words do we read per minute?", Journal of Memory and Language 109
 */
const WORDS_PER_MINUTE = 238;

/** About how long a text takes to read, whole minutes, at least 1. */
export function readingMinutes(wordCount: number): number {
	return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}
