import { medianOf } from '#lib/pipeline/retention/median.ts';
import { dayNumberAt } from '#lib/pipeline/retention/study-days.ts';
import { dayNumberOf, type StudyLog } from '#lib/pipeline/retention/study-log.ts';
import { unionOfHolidays } from '#lib/pipeline/schedule/holidays.ts';
import type { Holiday, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** How regularly was studied. A day off in a holiday, past or planned, neither breaks a streak nor lengthens it. */
export interface StudyHabit {
	/** Study days in a row with a review, up to today, or to yesterday where today has none yet. */
	readonly currentStreakDays: number;
	readonly longestStreakDays: number;
	/** Study days with a review. */
	readonly studiedDays: number;
	/** Study days from the first review to today. */
	readonly ofDays: number;
}

/** How much time went into answers. */
export interface TimeSpent {
	readonly totalMs: number;
	/** Over study days with a review; null without reviews, as is the next. */
	readonly medianDayMs: number | null;
	readonly medianAnswerMs: number | null;
}

/**
 * The streaks and the number of days studied; a holiday's days with a review count as any other. Reviews that a wrong
 * clock put into the future are left out.
 */
export function studyHabit(
	log: StudyLog,
	nowMs: number,
	settings: Pick<SchedulingSettings, 'dayStartHour' | 'holiday' | 'pastHolidays'>
): StudyHabit {
	const today = dayNumberAt(nowMs, settings);
	const days = [...new Set(log.dayNumber)].filter((day) => day <= today).sort((one, other) => one - other);
	const holidays = unionOfHolidays(settings.pastHolidays ?? [], settings.holiday === null ? [] : [settings.holiday]);
	const isJoined = (day: number, next: number) => daysOff(holidays, day, next) >= next - day - 1;
	let streak = 0;
	let longest = 0;
	for (const [index, day] of days.entries()) {
		streak = isJoined(days[index - 1] ?? -Infinity, day) ? streak + 1 : 1;
		longest = Math.max(longest, streak);
	}
	const first = days[0];
	const last = days.at(-1);
	return {
		currentStreakDays: last !== undefined && isJoined(last, today) ? streak : 0,
		longestStreakDays: longest,
		studiedDays: days.length,
		ofDays: first === undefined ? 0 : today - first + 1
	};
}

/** The time from showing each prompt to its grade, added up, and what is usual of it; milliseconds. */
export function timeSpent(log: StudyLog): TimeSpent {
	const byDay = new Map<number, number>();
	let totalMs = 0;
	for (let row = 0; row < log.length; row += 1) {
		const tookMs = log.tookMs[row] ?? 0;
		const day = log.dayNumber[row] ?? 0;
		totalMs += tookMs;
		byDay.set(day, (byDay.get(day) ?? 0) + tookMs);
	}
	return {
		totalMs,
		medianDayMs: medianOf(Float64Array.from(byDay.values())),
		medianAnswerMs: medianOf(log.tookMs.slice())
	};
}

/** How many of the days between two, neither included, lie in holidays of which no two overlap. */
function daysOff(holidays: readonly Holiday[], day: number, next: number): number {
	return holidays.reduce((sum, { fromDate, toDate }) => {
		const first = Math.max(day + 1, dayNumberOf(fromDate));
		const last = Math.min(next - 1, dayNumberOf(toDate));
		return sum + Math.max(0, last - first + 1);
	}, 0);
}
