import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresCsv } from '#lib/portable/figures-csv.ts';

const tableOf = (...rows: (string | number)[][]) => ({ title: 'T', columns: ['A', 'B'], rows });

const cases: readonly { name: string; tables: Parameters<typeof figuresCsv>[0]; csv: string }[] = [
	{ name: 'no tables', tables: [], csv: '' },
	{ name: 'a table without rows', tables: [tableOf()], csv: 'T,A,B\r\n' },
	{
		name: 'words and numbers',
		tables: [tableOf(['Today', 3], ['Later', -1.5])],
		csv: 'T,A,B\r\nT,Today,3\r\nT,Later,-1.5\r\n'
	},
	{ name: 'a number that is none', tables: [tableOf(['Today', NaN])], csv: 'T,A,B\r\nT,Today,\r\n' },
	{
		name: 'commas, quotes and line breaks',
		tables: [tableOf(['a,b', 'say "c"'], ['d\r\ne', 'f'])],
		csv: 'T,A,B\r\nT,"a,b","say ""c"""\r\nT,"d\r\ne",f\r\n'
	},
	{
		name: 'what would be a formula',
		tables: [tableOf(['=1+1', '+1'], ['-1', '@SUM(A1)'])],
		csv: "T,A,B\r\nT,'=1+1,'+1\r\nT,'-1,'@SUM(A1)\r\n"
	},
	{ name: 'a formula behind blanks', tables: [tableOf(['\t=1', ' ＝1'])], csv: "T,A,B\r\nT,'\t=1,' ＝1\r\n" },
	{
		name: 'a formula that needs quoting',
		tables: [tableOf(['=HYPERLINK("x","y")', 'b'])],
		csv: 'T,A,B\r\nT,"\'=HYPERLINK(""x"",""y"")",b\r\n'
	},
	{ name: 'a range and a dash within words', tables: [tableOf(['0.5–1', 'a-b'])], csv: 'T,A,B\r\nT,0.5–1,a-b\r\n' },
	{
		name: 'tables of unlike width',
		tables: [
			{ title: 'One', columns: ['Day'], rows: [['2026-11-25']] },
			{ title: 'Two', columns: ['Grade', 'Young', 'Mature'], rows: [['Again', 1, 2]] }
		],
		csv: 'One,Day,,\r\nOne,2026-11-25,,\r\nTwo,Grade,Young,Mature\r\nTwo,Again,1,2\r\n'
	}
];

describe('figures as comma-separated values', () => {
	test.each(cases)('$name', ({ tables, csv }) => {
		expect(figuresCsv(tables)).toBe(csv);
	});

	test('whatever is in them is read back, and no field begins a formula', () => {
		const cell = fc.oneof(fc.string({ unit: fc.constantFrom(...'=+-@ab,"\r\n\t '.split('')) }), fc.integer());
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
				const [, ...read] = readCsv(figuresCsv([tableOf(...rows)]));
				expect(read.map(([, ...fields]) => fields.map((field) => field.replace(/^'/u, '')))).toEqual(
					rows.map((row) => row.map(String))
				);
				for (const [index, fields] of read.entries()) {
					const words = fields.filter((_, column) => typeof rows[index]?.[column - 1] === 'string');
					expect(words.filter((word) => /^\s*[=+\-@]/u.test(word))).toEqual([]);
				}
			})
		);
	});
});

/** Reads as RFC 4180 tells: fields by commas, records by CRLF, both of which may stand between quotes. */
function readCsv(csv: string): readonly (readonly string[])[] {
	const records: string[][] = [];
	let record: string[] = [];
	for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
		record.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/gu, '"'));
		if (end === ',') continue;
		records.push(record);
		record = [];
	}
	return records;
}
