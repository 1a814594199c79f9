/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
	readonly what: string;
	readonly median: number;
	/** The value that the budget limits, where that is not the median. */
	readonly p95?: number;
	readonly unit: string;
	/** At most this much, or with `atLeast` at least; none if the row is only for comparison. */
	readonly budget?: number;
	readonly atLeast?: true;
}

/** The value below which a share of all values lies (nearest rank). @param share in (0, 1] */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function isWithinBudget({ median, p95, budget, atLeast }: BenchRow): boolean {
	if (budget === undefined) return true;
	const value = p95 ?? median;
	return atLeast === true ? value >= budget : value <= budget;
}
