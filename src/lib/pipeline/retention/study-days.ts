import { addDays, type StudyDay, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';

/** Consecutive study days from the one that begins on a calendar day, `YYYY-MM-DD`. */
export function studyDaysFrom(date: string, count: number, dayStartHour: number): readonly StudyDay[] {
	return Array.from({ length: count }, (_, index) => studyDayOn(addDays(date, index), dayStartHour));
}

/** Which of some consecutive study days a time falls in; -1 before the first, their number after the last. */
export function dayIndexOf(days: readonly StudyDay[], atMs: number): number {
	let low = 0;
	let high = days.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (atMs < (days[middle]?.endMs ?? Infinity)) high = middle;
		else low = middle + 1;
	}
	return low === 0 && atMs < (days[0]?.startMs ?? Infinity) ? -1 : low;
}
