import { dayNumberAt } from '#lib/pipeline/retention/study-days.ts';
import { dateOfDayNumber, type StudyLog } from '#lib/pipeline/retention/study-log.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** What was done on a study day. */
export interface CalendarDay {
	readonly date: string;
	/** All grades given, learning steps too. */
	readonly reviews: number;
	/** Milliseconds from showing each prompt to its grade, added up. */
	readonly tookMs: number;
}

/**
 * The reviews of each study day up to today, earliest first; days without reviews too.
 * @param days how many, today included
 */
export function reviewCalendar(
	log: StudyLog,
	nowMs: number,
	days: number,
	settings: Pick<SchedulingSettings, 'dayStartHour'>
): readonly CalendarDay[] {
	const firstDay = dayNumberAt(nowMs, settings) + 1 - days;
	const reviews = new Int32Array(days);
	const tookMs = new Float64Array(days);
	for (let row = 0; row < log.length; row += 1) {
		const index = (log.dayNumber[row] ?? 0) - firstDay;
		if (index < 0 || index >= days) continue;
		reviews[index] = (reviews[index] ?? 0) + 1;
		tookMs[index] = (tookMs[index] ?? 0) + (log.tookMs[row] ?? 0);
	}
	return Array.from(reviews, (count, index) => ({
		date: dateOfDayNumber(firstDay + index),
		reviews: count,
		tookMs: tookMs[index] ?? 0
	}));
}
