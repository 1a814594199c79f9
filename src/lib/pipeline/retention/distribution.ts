/** How some numbers are spread. */
export interface Distribution {
	/** Adjacent, ascending; a number lies in a bin if `from <= number < to`, the last bin's `to` included. */
	readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
	readonly count: number;
	/** Null without numbers. */
	readonly median: number | null;
}

/** How the cards met so far stand. */
export interface CardDistributions {
	/** Days, cards in review state. */
	readonly interval: Distribution;
	/** Days, all cards met. */
	readonly stability: Distribution;
	/** 1 to 10, all cards met. */
	readonly difficulty: Distribution;
	/** In [0, 1], now, all cards met. */
	readonly retrievability: Distribution;
}
