import type { Score } from './score-subjects.ts';

/** Prints scores as a table, one line a row: its name, then each figure with its counts. */
export function scoreTable(title: string, rows: Readonly<Record<string, Score>>): string {
	const lines = Object.entries(rows).map(([row, score]) => {
		const cells = Object.entries(score).map(([name, { part, whole }]) => {
			const value = whole === 0 ? '–' : (part / whole).toFixed(2);
			return `${name} ${value} (${String(part)}/${String(whole)})`.padEnd(34);
		});
		return `  ${row.padEnd(26)}${cells.join('')}`.trimEnd();
	});
	return [title, ...lines, ''].join('\n');
}
