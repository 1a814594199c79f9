import type { CalendarDay } from '#lib/pipeline/retention/review-calendar.ts';
import { count } from '#lib/format/count.ts';
import { dayWithYear } from '#lib/format/dates.ts';
import { type FigureTable, rounded } from '#lib/format/figure-table.ts';
import { timeSpent } from '#lib/format/time-spent.ts';

export const CALENDAR_TITLE = 'Calendar';

/** What the calendar says: how much was done on how many days, and at most. */
export function calendarCaption(days: readonly CalendarDay[]): string {
	const studied = days.filter(({ reviews }) => reviews > 0);
	if (studied.length === 0) return 'No reviews yet. Each day you review will be marked here, darker the more you did.';
	const reviews = studied.reduce((sum, day) => sum + day.reviews, 0);
	const most = Math.max(...studied.map((day) => day.reviews));
	const atMost = studied.length > 1 ? `; at most ${most} on one day` : '';
	return `${count(reviews, 'review')} on ${count(studied.length, 'day')} of the last year${atMost}.`;
}

/** One day of it, read out. */
export function calendarDayWords({ date, reviews, tookMs }: CalendarDay): string {
	const done = reviews === 0 ? 'no reviews' : `${count(reviews, 'review')}, ${timeSpent(tookMs)}`;
	return `${dayWithYear(date)}: ${done}`;
}

/** The days with reviews, latest first. */
export function calendarTable(days: readonly CalendarDay[]): FigureTable {
	const studied = days.filter(({ reviews }) => reviews > 0);
	return {
		title: CALENDAR_TITLE,
		columns: ['Day', 'Reviews', 'Minutes'],
		rows: studied.map(({ date, reviews, tookMs }) => [date, reviews, rounded(tookMs / 60_000, 1)]).reverse()
	};
}
