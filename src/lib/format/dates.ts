/** Made when it is first used: to make one takes a slow phone some milliseconds, and most pages use none. */
function formatter(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
	let made: Intl.DateTimeFormat | undefined;
	return () => (made ??= new Intl.DateTimeFormat('en', options));
}

const long = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
const short = formatter({ day: 'numeric', month: 'short' });
const full = formatter({ dateStyle: 'long' });
const time = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "Wednesday, November 25" in the reader's own zone. */
export function longDate(atMs: number): string {
	return long().format(atMs);
}

/** "Nov 25". */
export function shortDate(atMs: number): string {
	return short().format(atMs);
}

/** "November 25, 2026". */
export function fullDate(atMs: number): string {
	return full().format(atMs);
}

/** "04:00". */
export function timeOfDay(atMs: number): string {
	return time().format(atMs);
}

const shortUtc = formatter({ day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthUtc = formatter({ month: 'short', timeZone: 'UTC' });

/** A study day as "Nov 25". @param date `YYYY-MM-DD` */
export function dayName(date: string): string {
	return shortUtc().format(Date.parse(date));
}

const withYearUtc = formatter({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const withWeekdayUtc = formatter({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A study day as "Nov 25, 2026". @param date `YYYY-MM-DD` */
export function dayWithYear(date: string): string {
	return withYearUtc().format(Date.parse(date));
}

/** A study day as "Wed, Nov 25". @param date `YYYY-MM-DD` */
export function dayWithWeekday(date: string): string {
	return withWeekdayUtc().format(Date.parse(date));
}

/** A stretch of study days as "Nov 19 – 25, 2026". @param fromDate `YYYY-MM-DD`, as is `toDate` */
export function daySpan(fromDate: string, toDate: string): string {
	// The formatter parts the days by thin blanks, which some faces lack.
	return withYearUtc().formatRange(Date.parse(fromDate), Date.parse(toDate)).replace(/\s/gu, ' ');
}

/** The month of a study day, as "Nov". @param date `YYYY-MM-DD` */
export function monthName(date: string): string {
	return monthUtc().format(Date.parse(date));
}

/** 0 for Monday to 6 for Sunday. @param date `YYYY-MM-DD` */
export function weekdayIndex(date: string): number {
	return (new Date(date).getUTCDay() + 6) % 7;
}

/** A full hour as "04:00". @param hour 0 to 24 */
export function hourName(hour: number): string {
	return `${String(hour % 24).padStart(2, '0')}:00`;
}

const weekdayUtc = formatter({ weekday: 'long', timeZone: 'UTC' });

/** The days of the week by name, Monday first; `weekday` counts from Sunday, which is 0. */
export function weekdays(): readonly { readonly weekday: number; readonly name: string }[] {
	return [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
		weekday,
		// 4 January 1970 was a Sunday.
		name: weekdayUtc().format(Date.UTC(1970, 0, 4 + weekday))
	}));
}

/** The calendar day of a time in the reader's own zone, `YYYY-MM-DD`. */
export function isoDate(atMs: number): string {
	const at = new Date(atMs);
	return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
