// The app speaks English alone, and its dates need few words. To make an `Intl.DateTimeFormat` takes 5 ms and more of a
// computer, 60 of a slow phone, before the first date stands on the page.

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What they are called in short. */
const shortly = (name: string) => name.slice(0, 3);
const month = (index: number) => MONTHS[index] ?? '';
const weekday = (index: number) => WEEKDAYS[index] ?? '';
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** "Wednesday, November 25" in the reader's own zone. */
export function longDate(atMs: number): string {
	const at = new Date(atMs);
	return `${weekday(at.getDay())}, ${month(at.getMonth())} ${at.getDate()}`;
}

/** "Nov 25". */
export function shortDate(atMs: number): string {
	const at = new Date(atMs);
	return `${shortly(month(at.getMonth()))} ${at.getDate()}`;
}

/** "November 25, 2026". */
export function fullDate(atMs: number): string {
	const at = new Date(atMs);
	return `${month(at.getMonth())} ${at.getDate()}, ${at.getFullYear()}`;
}

/** "04:00". */
export function timeOfDay(atMs: number): string {
	const at = new Date(atMs);
	return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** A study day as "Nov 25". @param date `YYYY-MM-DD` */
export function dayName(date: string): string {
	return `${monthName(date)} ${new Date(date).getUTCDate()}`;
}

/** A study day as "Nov 25, 2026". @param date `YYYY-MM-DD` */
export function dayWithYear(date: string): string {
	return `${dayName(date)}, ${yearOf(date)}`;
}

/** A study day as "Wed, Nov 25". @param date `YYYY-MM-DD` */
export function dayWithWeekday(date: string): string {
	return `${shortly(weekday(new Date(date).getUTCDay()))}, ${dayName(date)}`;
}

/** A stretch of study days as "Nov 19 – 25, 2026". @param fromDate `YYYY-MM-DD`, as is `toDate` */
export function daySpan(fromDate: string, toDate: string): string {
	if (fromDate === toDate) return dayWithYear(fromDate);
	if (yearOf(fromDate) !== yearOf(toDate)) return `${dayWithYear(fromDate)} – ${dayWithYear(toDate)}`;
	const isOneMonth = monthName(fromDate) === monthName(toDate);
	return `${dayName(fromDate)} – ${isOneMonth ? new Date(toDate).getUTCDate() : dayName(toDate)}, ${yearOf(toDate)}`;
}

/** The month of a study day, as "Nov". @param date `YYYY-MM-DD` */
export function monthName(date: string): string {
	return shortly(month(new Date(date).getUTCMonth()));
}

function yearOf(date: string): number {
	return new Date(date).getUTCFullYear();
}

/** 0 for Monday to 6 for Sunday. @param date `YYYY-MM-DD` */
export function weekdayIndex(date: string): number {
	return (new Date(date).getUTCDay() + 6) % 7;
}

/** A full hour as "04:00". @param hour 0 to 24 */
export function hourName(hour: number): string {
	return `${twoDigits(hour % 24)}:00`;
}

/** The days of the week by name, Monday first; `weekday` counts from Sunday, which is 0. */
export function weekdays(): readonly { readonly weekday: number; readonly name: string }[] {
	return [1, 2, 3, 4, 5, 6, 0].map((index) => ({ weekday: index, name: weekday(index) }));
}

/** The calendar day of a time in the reader's own zone, `YYYY-MM-DD`. */
export function isoDate(atMs: number): string {
	const at = new Date(atMs);
	return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
