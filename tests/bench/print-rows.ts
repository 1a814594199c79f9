import { type BenchRow, isWithinBudget } from '#tests/bench/bench-row.ts';
import { printTable } from '#tests/bench/print-table.ts';

function shown(value: number): string {
	return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function asLine(row: BenchRow): Record<string, string> {
	return {
		measured: row.what,
		median: shown(row.median),
		p95: row.p95 === undefined ? '' : shown(row.p95),
		budget: row.budget === undefined ? '' : `${row.atLeast === true ? '≥' : '≤'} ${shown(row.budget)}`,
		unit: row.unit,
		'': isWithinBudget(row) ? '' : 'over budget'
	};
}

/** Prints what was measured beside its budgets. */
export function printRows(rows: readonly BenchRow[]): void {
	printTable(rows.map(asLine));
}
