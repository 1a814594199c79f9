import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/pipeline/schedule/study-day.ts';
import { layCalendar } from '#lib/ui/chart/calendar-cells.ts';

/** Days in a row up to the last, of which only some had reviews. */
function daysUpTo(last: string, count: number, reviews: Readonly<Record<string, number>> = {}) {
	return Array.from({ length: count }, (_, index) => {
		const date = addDays(last, index + 1 - count);
		return { date, reviews: reviews[date] ?? 0, tookMs: 0 };
	});
}

// Friday, November 27, 2026.
const FRIDAY = '2026-11-27';
const SUNDAY = '2026-11-29';
const placeOf = (calendar: ReturnType<typeof layCalendar>, date: string) => {
	const cell = calendar.cells.find(({ day }) => day.date === date);
	return cell && [cell.row, cell.column, cell.weekday];
};

const places: readonly { name: string; last: string; weeksInRow: number; date: string; place: unknown }[] = [
	{ name: 'the last day in the last column', last: FRIDAY, weeksInRow: 53, date: FRIDAY, place: [0, 52, 4] },
	{ name: 'a Sunday at the foot', last: SUNDAY, weeksInRow: 53, date: SUNDAY, place: [0, 52, 6] },
	{ name: 'the Monday before it', last: FRIDAY, weeksInRow: 53, date: '2026-11-23', place: [0, 52, 0] },
	{ name: 'the first Monday', last: FRIDAY, weeksInRow: 53, date: '2025-11-24', place: [0, 0, 0] },
	{ name: 'nothing before that', last: FRIDAY, weeksInRow: 53, date: '2025-11-23', place: undefined },
	{ name: 'in halves, the last day below', last: FRIDAY, weeksInRow: 27, date: FRIDAY, place: [1, 26, 4] },
	{ name: 'in halves, where the second begins', last: FRIDAY, weeksInRow: 27, date: '2026-05-25', place: [1, 0, 0] },
	{ name: 'in halves, where the first ends', last: FRIDAY, weeksInRow: 27, date: '2026-05-24', place: [0, 26, 6] },
	{
		name: 'in halves, the first Monday after a gap',
		last: FRIDAY,
		weeksInRow: 27,
		date: '2025-11-24',
		place: [0, 1, 0]
	}
];

describe('days of the calendar', () => {
	test.each(places)('$name', ({ last, weeksInRow, date, place }) => {
		const calendar = layCalendar(daysUpTo(last, 400, { '2025-12-01': 3 }), 53, weeksInRow);
		expect(placeOf(calendar, date)).toEqual(place);
	});

	test('shades go by the most of a day', () => {
		const days = daysUpTo(FRIDAY, 5, { '2026-11-24': 1, '2026-11-25': 50, '2026-11-26': 51, '2026-11-27': 100 });
		const { cells, most } = layCalendar(days, 53, 53);
		expect([most, ...cells.map(({ level }) => level)]).toEqual([100, 0, 1, 2, 3, 4]);
	});

	test.each([
		{ name: 'a beginner’s year has no empty half', studied: '2026-11-26', rows: 1 },
		{ name: 'nor has one without reviews', studied: '2020-01-01', rows: 1 },
		{ name: 'an earlier half with a review is shown', studied: '2026-05-24', rows: 2 }
	])('$name', ({ studied, rows }) => {
		const calendar = layCalendar(daysUpTo(FRIDAY, 371, { [studied]: 4 }), 53, 27);
		expect(calendar.rows).toBe(rows);
		expect(placeOf(calendar, FRIDAY)).toEqual([rows - 1, 26, 4]);
	});

	test('no days, no cells', () => {
		expect(layCalendar([], 53, 27)).toEqual({ cells: [], rows: 0, most: 0 });
	});
});
