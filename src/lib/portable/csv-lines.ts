/** What a spreadsheet takes for the beginning of a formula, in its full-width form too, and what it skips before one. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;

/**
 * What begins a file that is opened by a spreadsheet: Excel takes one without it for the letters of the system, and
 * curly quotes for garbage. What programs read, as of the command line, has none.
 */
export const UTF8_MARK = '\ufeff';

/**
 * Lines of comma-separated values. Words that a spreadsheet would take for a formula get an apostrophe before them: they
 * may come from any text, and whoever wants the words to the letter has JSON. Numbers that are none become nothing.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
	return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	const safe = FORMULA_START.test(value) ? `'${value}` : value;
	return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
