/**
 * A probability as a whole percentage, as in "87 %".
 * @param probability in [0, 1]
 */
export function percent(probability: number): string {
	return `${Math.round(probability * 100)} %`;
}

/** Words whose numbers stay on one line with the percent signs behind them. */
export function withWholePercents(words: string): string {
	return words.replaceAll(' %', '\u00a0%');
}
