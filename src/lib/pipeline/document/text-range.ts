/** A stretch of a text, as UTF-16 code unit offsets; `end` is the offset after the last unit. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/**
 * A stretch of a text with enough of its words to find it again in a changed text.
 * `prefix` and `suffix` are the 32 code units before and after, fewer at the ends of the text.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface SourceQuotation extends TextRange {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}
