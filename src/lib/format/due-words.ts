import { fullDate } from '#lib/format/dates.ts';
import { shortInterval } from '#lib/format/interval.ts';
import { daysBetween, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

const MOST_DAYS = 30;

/**
 * When a card falls due, seen from now: "due now", "due in 10 min", "due today", "due tomorrow", "due in 3 d". Days are
 * study days: what is due at four in the morning is tomorrow's the evening before.
 * @param dayStartHour the local hour at which a study day begins
 * @param isByDay whether the card is asked from the beginning of the day on which it falls due, not at its minute
 */
export function dueWords(dueAtMs: number, nowMs: number, dayStartHour: number, isByDay: boolean): string {
	if (dueAtMs <= nowMs) return 'due now';
	const dateOf = (atMs: number) => studyDayOf(atMs, dayStartHour).date;
	const days = daysBetween(dateOf(nowMs), dateOf(dueAtMs));
	if (days === 1) return 'due tomorrow';
	if (days === 0 && isByDay) return 'due today';
	return `due in ${days === 0 || days > MOST_DAYS ? shortInterval(dueAtMs - nowMs) : `${days} d`}`;
}

/** The study day on which a card falls due: "Today", "Tomorrow", or as "November 25, 2026". @param dayStartHour as for `dueWords` */
export function dueDay(dueAtMs: number, nowMs: number, dayStartHour: number): string {
	const due = studyDayOf(dueAtMs, dayStartHour);
	const days = daysBetween(studyDayOf(nowMs, dayStartHour).date, due.date);
	// Before the day begins at night, its date is yesterday's on the clock: no date to be told as the one to come.
	if (days === 0) return 'Today';
	return days === 1 ? 'Tomorrow' : fullDate(due.startMs);
}

/** The same within a sentence: "due today", "due on November 25, 2026". */
export function dueOnDay(dueAtMs: number, nowMs: number, dayStartHour: number): string {
	const day = dueDay(dueAtMs, nowMs, dayStartHour);
	return day === 'Today' || day === 'Tomorrow' ? `due ${day.toLowerCase()}` : `due on ${day}`;
}
