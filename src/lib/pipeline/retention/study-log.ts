import type { ReviewColumns } from '#lib/pipeline/retention/review-columns.ts';
import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, daysBetween, type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** The reviews that statistics are drawn from, with the study day of each. */
export interface StudyLog extends ReviewColumns {
	/** The calendar day on which the study day began, counted from 1970-01-01, which is 0. */
	readonly dayNumber: Int32Array;
	/** 1 for the card's first review of that study day, else 0. */
	readonly isFirstOfDay: Uint8Array;
}

/** The number of a calendar day `YYYY-MM-DD`, counted from 1970-01-01. */
export function dayNumberOf(date: string): number {
	return daysBetween('1970-01-01', date);
}

/** The calendar day `YYYY-MM-DD` of a number. */
export function dateOfDayNumber(dayNumber: number): string {
	return addDays('1970-01-01', dayNumber);
}

/** Reviews with their study days, by the device's time zone at the time of each. */
export function studyLog(reviews: ReviewColumns, { dayStartHour }: Pick<SchedulingSettings, 'dayStartHour'>): StudyLog {
	const { length, atMs, cardRow } = reviews;
	const dayNumber = new Int32Array(length);
	const isFirstOfDay = new Uint8Array(length);
	const days = new Map<number, StudyDay & { readonly number: number }>();
	const dayAt = (timeMs: number) => {
		// Most lie within a day looked up before, or within the one before that where the day begins after midnight.
		const guess = Math.floor(timeMs / MS_PER_DAY);
		for (let key = guess - 1; key <= guess + 1; key += 1) {
			const day = days.get(key);
			if (day !== undefined && timeMs >= day.startMs && timeMs < day.endMs) return day.number;
		}
		const day = studyDayOf(timeMs, dayStartHour);
		const number = dayNumberOf(day.date);
		days.set(number, { ...day, number });
		return number;
	};
	for (let row = 0; row < length; row += 1) {
		const day = dayAt(atMs[row] ?? 0);
		dayNumber[row] = day;
		const isSameCard = row > 0 && cardRow[row] === cardRow[row - 1];
		isFirstOfDay[row] = Number(!isSameCard || dayNumber[row - 1] !== day);
	}
	return { ...reviews, dayNumber, isFirstOfDay };
}

/** The rows of a log that pass a test, in their order. */
export function selectRows(log: StudyLog, isSelected: (row: number) => boolean): StudyLog {
	const rows = new Int32Array(log.length);
	let count = 0;
	for (let row = 0; row < log.length; row += 1) {
		if (!isSelected(row)) continue;
		rows[count] = row;
		count += 1;
	}
	if (count === log.length) return log;
	const selected = rows.subarray(0, count);
	return {
		length: count,
		cardRow: selected.map((row) => log.cardRow[row] ?? 0),
		atMs: Float64Array.from(selected, (row) => log.atMs[row] ?? 0),
		rating: Uint8Array.from(selected, (row) => log.rating[row] ?? 0),
		tookMs: Float64Array.from(selected, (row) => log.tookMs[row] ?? 0),
		stateBefore: Uint8Array.from(selected, (row) => log.stateBefore[row] ?? 0),
		elapsedDays: selected.map((row) => log.elapsedDays[row] ?? 0),
		stabilityBeforeDays: Float64Array.from(selected, (row) => log.stabilityBeforeDays[row] ?? 0),
		reviewsBefore: selected.map((row) => log.reviewsBefore[row] ?? 0),
		lapsesBefore: selected.map((row) => log.lapsesBefore[row] ?? 0),
		dayNumber: selected.map((row) => log.dayNumber[row] ?? 0),
		isFirstOfDay: Uint8Array.from(selected, (row) => log.isFirstOfDay[row] ?? 0)
	};
}
