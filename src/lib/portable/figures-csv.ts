/** A table of figures, such as the one behind a chart. */
interface FigureTable {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
}

/** What a spreadsheet takes for the beginning of a formula, in its full-width form too, and what it skips before one. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;

/**
 * Writes tables of figures into one table of comma-separated values. Each line begins with the title of its table, so
 * that a spreadsheet can filter by it; each table begins with its own head line; shorter lines are filled up, since all
 * lines of such a file have as many fields. Words that a spreadsheet would take for a formula get an apostrophe before
 * them, as section titles may come from any text.
 * @returns no line at all without tables
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function figuresCsv(tables: readonly FigureTable[]): string {
	const lines = tables.flatMap(({ title, columns, rows }) => [columns, ...rows].map((row) => [title, ...row]));
	const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
	return lines
		.map((line) => `${Array.from({ length: width }, (_, index) => field(line[index] ?? '')).join(',')}\r\n`)
		.join('');
}

function field(value: string | number): string {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	const safe = FORMULA_START.test(value) ? `'${value}` : value;
	return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
