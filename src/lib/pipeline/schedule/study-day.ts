import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';

/** A day of study, from the day-start hour of a calendar day to that of the next, in local time. */
export interface StudyDay {
	/** The calendar day it begins on, `YYYY-MM-DD`. */
	readonly date: string;
	/** Epoch milliseconds, inclusive. */
	readonly startMs: number;
	/** Epoch milliseconds, exclusive: the next study day's `startMs`. */
	readonly endMs: number;
}

/**
 * The study day that a time falls in, by the device's time zone at that time. Days around a change to or from daylight
 * saving are 23 or 25 hours long; where the day-start hour is skipped, the day begins as much later as the clock jumps.
 * @param dayStartHour local hour, 0 to 23
 */
export function studyDayOf(atMs: number, dayStartHour: number): StudyDay {
	const at = new Date(atMs);
	const year = at.getFullYear();
	const month = at.getMonth();
	let day = at.getDate();
	let startMs = new Date(year, month, day, dayStartHour).getTime();
	let endMs = new Date(year, month, day + 1, dayStartHour).getTime();
	// More than one step back only where a zone crossed the date line and left a calendar day out.
	while (atMs < startMs) {
		day -= 1;
		endMs = startMs;
		startMs = new Date(year, month, day, dayStartHour).getTime();
	}
	return { date: isoDate(Date.UTC(year, month, day)), startMs, endMs };
}

/** The study day that begins on a calendar day, `YYYY-MM-DD`. */
export function studyDayOn(date: string, dayStartHour: number): StudyDay {
	return { date, startMs: startOf(date, dayStartHour), endMs: startOf(addDays(date, 1), dayStartHour) };
}

/** The calendar day some days after (or, if negative, before) another, both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
	return isoDate(Date.parse(`${date}T00:00Z`) + days * MS_PER_DAY);
}

/** The calendar days from one to another, both `YYYY-MM-DD`; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
	return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MS_PER_DAY;
}

/** Whether a text is a calendar day, `YYYY-MM-DD`, that there is. */
export function isCalendarDay(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

function startOf(date: string, dayStartHour: number): number {
	const utc = new Date(`${date}T00:00Z`);
	return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), dayStartHour).getTime();
}

function isoDate(utcMidnightMs: number): string {
	return new Date(utcMidnightMs).toISOString().slice(0, 10);
}
