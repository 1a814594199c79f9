import type { ReviewColumns } from '#lib/pipeline/retention/review-columns.ts';
import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, daysBetween, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

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
	const dayAt = dayNumberReader(dayStartHour);
	for (let row = 0; row < length; row += 1) {
		const day = dayAt(atMs[row] ?? 0);
		dayNumber[row] = day;
		const isSameCard = row > 0 && cardRow[row] === cardRow[row - 1];
		isFirstOfDay[row] = Number(!isSameCard || dayNumber[row - 1] !== day);
	}
	return { ...reviews, dayNumber, isFirstOfDay };
}

interface DayOfUtc {
	/** The study days in it, which are two, or three where one of them is short of 24 hours. */
	readonly numbers: readonly [number, number, number];
	/** When the second and the third begin, epoch milliseconds. */
	readonly secondAtMs: number;
	readonly thirdAtMs: number;
}

/** Tells the study day's number of one time after another. It asks for the zone once for each day instead of each time. */
function dayNumberReader(dayStartHour: number): (atMs: number) => number {
	const days = new Map<number, DayOfUtc>();
	return (atMs) => {
		const key = Math.floor(atMs / MS_PER_DAY);
		let day = days.get(key);
		if (day === undefined) {
			day = dayOfUtc(key * MS_PER_DAY, dayStartHour);
			days.set(key, day);
		}
		return day.numbers[atMs < day.secondAtMs ? 0 : atMs < day.thirdAtMs ? 1 : 2];
	};
}

function dayOfUtc(startMs: number, dayStartHour: number): DayOfUtc {
	const first = studyDayOf(startMs, dayStartHour);
	const second = studyDayOf(first.endMs, dayStartHour);
	const third = studyDayOf(second.endMs, dayStartHour);
	return {
		numbers: [dayNumberOf(first.date), dayNumberOf(second.date), dayNumberOf(third.date)],
		secondAtMs: second.startMs,
		thirdAtMs: third.startMs
	};
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
	const picked = <Column extends Float64Array | Int32Array | Uint8Array>(from: Column, to: Column): Column => {
		copyRows(from, rows.subarray(0, count), to);
		return to;
	};
	return {
		length: count,
		cardRow: picked(log.cardRow, new Int32Array(count)),
		atMs: picked(log.atMs, new Float64Array(count)),
		rating: picked(log.rating, new Uint8Array(count)),
		tookMs: picked(log.tookMs, new Float64Array(count)),
		stateBefore: picked(log.stateBefore, new Uint8Array(count)),
		elapsedDays: picked(log.elapsedDays, new Int32Array(count)),
		stabilityBeforeDays: picked(log.stabilityBeforeDays, new Float64Array(count)),
		reviewsBefore: picked(log.reviewsBefore, new Int32Array(count)),
		lapsesBefore: picked(log.lapsesBefore, new Int32Array(count)),
		dayNumber: picked(log.dayNumber, new Int32Array(count)),
		isFirstOfDay: picked(log.isFirstOfDay, new Uint8Array(count))
	};
}

// A loop: `from` with a function takes ten times as long.
function copyRows(from: ArrayLike<number>, rows: Int32Array, to: Record<number, number>): void {
	for (let row = 0; row < rows.length; row += 1) to[row] = from[rows[row] ?? 0] ?? 0;
}
