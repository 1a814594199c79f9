import { unionOfStretches } from '#lib/pipeline/document/stretches.ts';
import type { Holiday } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, daysBetween } from '#lib/pipeline/schedule/study-day.ts';

const EPOCH = '1970-01-01';

/** All days of either, earliest first: those that overlap or follow one another are one holiday. */
export function unionOfHolidays(one: readonly Holiday[], other: readonly Holiday[]): readonly Holiday[] {
	const stretchesOf = (holidays: readonly Holiday[]) =>
		holidays.map(({ fromDate, toDate }) => [daysBetween(EPOCH, fromDate), daysBetween(EPOCH, toDate) + 1] as const);
	return unionOfStretches(unionOfStretches([], stretchesOf(one)), stretchesOf(other)).map(([start, end]) => ({
		fromDate: addDays(EPOCH, start),
		toDate: addDays(EPOCH, end - 1)
	}));
}

/** The days of a holiday that came before another; null if none did. @param today `YYYY-MM-DD` */
export function daysPassed({ fromDate, toDate }: Holiday, today: string): Holiday | null {
	const yesterday = addDays(today, -1);
	const last = toDate < yesterday ? toDate : yesterday;
	return fromDate <= last ? { fromDate, toDate: last } : null;
}
