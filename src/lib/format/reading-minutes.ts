import { USUAL_WORDS_PER_MINUTE } from '#lib/pipeline/document/reading-speed.ts';

/** About how long so many words take to read, whole minutes, at least 1. */
export function readingMinutes(wordCount: number, wordsPerMinute: number = USUAL_WORDS_PER_MINUTE): number {
	return Math.max(1, Math.round(wordCount / wordsPerMinute));
}
