import { csvLines } from '#lib/portable/csv-lines.ts';

/** A table of figures, such as the one behind a chart. */
interface FigureTable {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * Writes tables of figures into one table of comma-separated values. Each line begins with the title of its table, so
 * that a spreadsheet can filter by it; each table begins with its own head line; shorter lines are filled up, since all
 * lines of such a file have as many fields.
 * @returns no line at all without tables
 */
export function figuresCsv(tables: readonly FigureTable[]): string {
	const lines = tables.flatMap(({ title, columns, rows }) => [columns, ...rows].map((row) => [title, ...row]));
	const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
	return csvLines(lines.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? '')));
}
