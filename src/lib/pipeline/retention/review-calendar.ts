import { dayIndexOf, studyDaysFrom } from '#lib/pipeline/retention/study-days.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** What was done on a study day. */
export interface CalendarDay {
	readonly date: string;
	/** All grades given, learning steps too. */
	readonly reviews: number;
	/** Milliseconds from showing each prompt to its grade, added up. */
	readonly tookMs: number;
}

/**
 * The reviews of each study day up to today, earliest first; days without reviews too, those undone left out.
 * @param reviews in any order
 * @param days how many, today included
 */
export function reviewCalendar(
	reviews: readonly Review[],
	nowMs: number,
	days: number,
	settings: Pick<SchedulingSettings, 'dayStartHour'>
): readonly CalendarDay[] {
	const today = studyDayOf(nowMs, settings.dayStartHour);
	const studyDays = studyDaysFrom(addDays(today.date, 1 - days), days, settings.dayStartHour);
	const calendar = studyDays.map(({ date }) => ({ date, reviews: 0, tookMs: 0 }));
	for (const review of reviews) {
		const day = review.undone === true ? undefined : calendar[dayIndexOf(studyDays, review.atMs)];
		if (day === undefined) continue;
		day.reviews += 1;
		day.tookMs += review.tookMs;
	}
	return calendar;
}
