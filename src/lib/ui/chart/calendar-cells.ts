import type { CalendarDay } from '#lib/pipeline/retention/review-calendar.ts';
import { weekdayIndex } from '#lib/format/dates.ts';

export const DAYS_IN_WEEK = 7;
/** Shades of days with reviews. */
const LEVELS = 4;

/** A day and its place in the calendar. */
export interface CalendarCell {
	readonly day: CalendarDay;
	/** Which part of the year, the earliest first, where it is shown in parts. */
	readonly row: number;
	/** The week within its part. */
	readonly column: number;
	/** 0 for Monday to 6 for Sunday. */
	readonly weekday: number;
	/** 0 without reviews, then 1 to 4 by how many beside the most. */
	readonly level: number;
}

interface Calendar {
	readonly cells: readonly CalendarCell[];
	readonly rows: number;
	/** The most reviews on one of its days. */
	readonly most: number;
}

/**
 * The last weeks of some days in a grid: a week is a column, Monday at its top, and the last column holds the last day.
 * @param days in a row, the earliest first
 * @param weeks how many, that of the last day included
 * @param weeksInRow after so many columns it goes on in a row below; the last row is full, the first may not
 *   be. Rows without reviews before all others are left out.
 */
export function layCalendar(days: readonly CalendarDay[], weeks: number, weeksInRow: number): Calendar {
	const last = days.at(-1);
	if (last === undefined) return { cells: [], rows: 0, most: 0 };
	const daysInLastWeek = weekdayIndex(last.date) + 1;
	const shown = days.slice(-((weeks - 1) * DAYS_IN_WEEK + daysInLastWeek));
	const most = Math.max(...shown.map(({ reviews }) => reviews));
	const rowCount = Math.ceil(weeks / weeksInRow);
	// Counted from the Monday at the beginning of the first row, whether or not the days reach back so far.
	const offset = rowCount * weeksInRow * DAYS_IN_WEEK - (DAYS_IN_WEEK - daysInLastWeek) - shown.length;
	const cells = shown.map((day, index) => {
		const week = Math.floor((index + offset) / DAYS_IN_WEEK);
		return {
			day,
			row: Math.floor(week / weeksInRow),
			column: week % weeksInRow,
			weekday: (index + offset) % DAYS_IN_WEEK,
			level: day.reviews === 0 ? 0 : Math.ceil((LEVELS * day.reviews) / most)
		};
	});
	// A beginner has studied in none of the earlier parts: they would be empty space.
	const firstRow = cells.find(({ level }) => level > 0)?.row ?? rowCount - 1;
	return {
		cells: cells.filter(({ row }) => row >= firstRow).map((cell) => ({ ...cell, row: cell.row - firstRow })),
		rows: rowCount - firstRow,
		most
	};
}
