/** The figures behind a chart, as its table shows them and an export writes them. */
export interface FigureTable {
	readonly title: string;
	/** The first names the row. */
	readonly columns: readonly string[];
	/** Days as `YYYY-MM-DD`; what there is no figure for is an empty string. */
	readonly rows: readonly (readonly (string | number)[])[];
}

/** A probability as a figure of a table, in percent with one decimal. */
export function percentFigure(probability: number | null): number | '' {
	return probability === null ? '' : rounded(probability * 100, 1);
}

/** A number with so many decimals at most. */
export function rounded(value: number, decimals: number): number {
	const scale = 10 ** decimals;
	return Math.round(value * scale) / scale;
}
