/** Stays on the line of the word beside it. */
const ELLIPSIS = { before: '…\u00a0', after: '\u00a0…' };

/** A stretch of a text and a few words on either side; "…" stands where the text goes on. */
export interface WordsAround {
	readonly before: string;
	readonly hit: string;
	readonly after: string;
}

/**
 * Cuts the words around a stretch, at spaces.
 * @param reach how many characters to show on either side, at most
 */
export function wordsAround(text: string, start: number, end: number, reach: number): WordsAround {
	const space = text.indexOf(' ', start - reach - 1);
	const from = start <= reach ? 0 : space === -1 || space >= start ? start : space + 1;
	const to = end + reach >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', end + reach));
	return {
		before: (from > 0 ? ELLIPSIS.before : '') + text.slice(from, start),
		hit: text.slice(start, end),
		after: text.slice(end, to) + (to < text.length ? ELLIPSIS.after : '')
	};
}
