import { describe, expect, test } from 'vitest';
import { answersTable } from '#lib/format/answers-words.ts';
import { arrivalsTable } from '#lib/format/arrivals-words.ts';
import { calendarTable } from '#lib/format/calendar-words.ts';
import { calibrationTable, forecastErrorTable } from '#lib/format/calibration-words.ts';
import { distributionTable } from '#lib/format/distribution-words.ts';
import type { FigureTable } from '#lib/format/figure-table.ts';
import { forecastTable } from '#lib/format/forecast-words.ts';
import { habitFigures, habitTable } from '#lib/format/habit-words.ts';
import { hoursTable } from '#lib/format/hours-words.ts';
import { trendTable } from '#lib/format/retention-trend-words.ts';
import { textForecastTable } from '#lib/format/text-forecast-words.ts';
import { answers, calibration, forecast, hour, textForecast, trendOf } from '#tests/support/chart-figures.ts';

const trend = trendOf([91, 100], [3, 4]);
const expected = [
	{ date: '2026-11-27', reviews: 12.44, newCards: 3, minutes: 2.12 },
	{ date: '2026-11-28', reviews: 9, newCards: 0.4, minutes: null }
];
const due = forecast(4, 3, 9, 0);
const arrivals = [
	{ date: '2026-11-21', added: 80, begun: 10 },
	{ date: '2026-11-22', added: 0, begun: 0 },
	{ date: '2026-11-23', added: 2, begun: 9 }
];
const spread = { bins: [{ from: 0.5, to: 0.75, count: 3 }], count: 12, median: 0.9 };
const habit = { currentStreakDays: 4, longestStreakDays: 12, studiedDays: 40, ofDays: 90 };
const time = { totalMs: 5_400_000, medianDayMs: 120_000, medianAnswerMs: 7_840 };

const tables: readonly { name: string; table: FigureTable; rows: FigureTable['rows'] }[] = [
	{
		name: 'trend',
		table: trendTable(trend),
		rows: [
			['2026-11-08', '2026-11-14', 91, 83.8, 95.2, 100],
			['2026-11-15', '2026-11-21', 75, 30.1, 95.4, 4]
		]
	},
	{
		name: 'forecast',
		table: forecastTable(due, expected),
		rows: [
			['Before today', 4, '', '', ''],
			['2026-11-27', 3, 12.4, 3, 2.1],
			['2026-11-28', 9, 9, 0.4, ''],
			['2026-11-29', 0, '', '', ''],
			['Later', 7, '', '', '']
		]
	},
	{
		name: 'calendar, latest first',
		table: calendarTable([
			{ date: '2026-11-25', reviews: 8, tookMs: 61_000 },
			{ date: '2026-11-26', reviews: 0, tookMs: 0 },
			{ date: '2026-11-27', reviews: 3, tookMs: 30_000 }
		]),
		rows: [
			['2026-11-27', 3, 0.5],
			['2026-11-25', 8, 1]
		]
	},
	{
		name: 'answers',
		table: answersTable(answers),
		rows: [
			['Again', 8, 26.7, 5, 16.7, 2, 5],
			['Hard', 2, 6.7, 3, 10, 2, 5],
			['Good', 18, 60, 20, 66.7, 32, 80],
			['Easy', 2, 6.7, 2, 6.7, 4, 10]
		]
	},
	{
		name: 'hours',
		table: hoursTable([hour(5, 1, 0, 0), hour(6, 0, 0, 0), hour(23, 30, 20, 24)]),
		rows: [
			['05:00', 1, '', '', '', 0],
			['23:00', 30, 83.3, 64.1, 93.3, 24]
		]
	},
	{ name: 'distribution', table: distributionTable('retrievability', spread), rows: [[50, 75, 3]] },
	{
		name: 'arrivals',
		table: arrivalsTable(arrivals),
		rows: [
			['2026-11-21', 80, 10],
			['2026-11-23', 2, 9]
		]
	},
	{
		name: 'calibration',
		table: calibrationTable(calibration),
		rows: [
			[66, 75, 46.8, 91.1, 12],
			[86, 88.9, 83.5, 92.7, 180],
			[94, 95.2, 92.8, 96.9, 420]
		]
	},
	{
		name: 'errors of the forecast',
		table: forecastErrorTable(calibration),
		rows: [
			['Schedule', 0.31, 4.2],
			['Always the average', 0.34, 6.1]
		]
	},
	{
		name: 'time and habit',
		table: habitTable(habit, time),
		rows: [
			['Days in a row', 4],
			['Longest, days in a row', 12],
			['Days studied', 40],
			['Days since the first review', 90],
			['Minutes in all', 90],
			['Minutes on a usual day', 2],
			['Seconds for a usual answer', 7.8]
		]
	},
	{
		name: 'text forecast',
		table: textForecastTable(textForecast),
		rows: [
			['2026-11-27', 2.4],
			['2026-12-09', 101],
			['2026-12-12', 108.2]
		]
	}
];

describe('tables of figures', () => {
	test.each(tables)('$name', ({ table, rows }) => {
		expect(table.rows).toEqual(rows);
	});

	test.each(tables)('$name: each row has a cell for each column, and a name of its own', ({ table }) => {
		expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([]);
		expect(new Set(table.rows.map(([name]) => name)).size).toBe(table.rows.length);
		expect(new Set(table.columns).size).toBe(table.columns.length);
	});
});

test('time and habit are a line of figures', () => {
	const value = ({ value, detail }: { value: string; detail: string }) => `${value}, ${detail}`;
	expect(habitFigures(habit, time).map(value)).toEqual([
		'4, longest 12',
		'40, of 90, 44 %',
		'1 h 30 min, from question to grade',
		'2 min, half of the answers within 8 s'
	]);
	const none = { currentStreakDays: 0, longestStreakDays: 0, studiedDays: 0, ofDays: 0 };
	expect(habitFigures(none, { totalMs: 0, medianDayMs: null, medianAnswerMs: null }).map(value)).toEqual([
		'0, longest 0',
		'0, none yet',
		'0 s, from question to grade',
		'–, no answers yet'
	]);
});
