import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import { addDays, type StudyDay, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';

/** Consecutive study days from the one that begins on a calendar day, `YYYY-MM-DD`. */
export function studyDaysFrom(date: string, count: number, dayStartHour: number): readonly StudyDay[] {
	return Array.from({ length: count }, (_, index) => studyDayOn(addDays(date, index), dayStartHour));
}

/** Which of some consecutive study days a time falls in; -1 before the first, their number after the last. */
export function dayIndexOf(days: readonly StudyDay[], atMs: number): number {
	const first = days[0];
	if (first === undefined || atMs < first.startMs) return -1;
	// As if each were 24 hours long, which is wrong by no more than a day or two over changes of the clock.
	let index = Math.min(days.length, Math.floor((atMs - first.startMs) / MS_PER_DAY));
	while (index > 0 && atMs < (days[index - 1]?.endMs ?? Infinity)) index -= 1;
	while (index < days.length && atMs >= (days[index]?.endMs ?? Infinity)) index += 1;
	return index;
}
