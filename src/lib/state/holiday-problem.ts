import type { Holiday } from '#lib/pipeline/schedule/schedule.ts';
import { daysBetween, isCalendarDay } from '#lib/pipeline/schedule/study-day.ts';

/** Why days cannot be a holiday. */
export type HolidayProblem = 'day-missing' | 'ends-before-it-begins' | 'is-past' | 'too-long';

const LONGEST_DAYS = 366;

/** What is wrong with a holiday, or null if nothing is. @param today the study day of now, `YYYY-MM-DD` */
export function holidayProblem({ fromDate, toDate }: Holiday, today: string): HolidayProblem | null {
	if (!isCalendarDay(fromDate) || !isCalendarDay(toDate)) return 'day-missing';
	if (toDate < fromDate) return 'ends-before-it-begins';
	if (toDate < today) return 'is-past';
	return daysBetween(fromDate, toDate) >= LONGEST_DAYS ? 'too-long' : null;
}
