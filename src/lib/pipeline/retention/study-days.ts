import { dayNumberOf } from '#lib/pipeline/retention/study-log.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** The number, as in `StudyLog`, of the study day that a time falls in. */
export function dayNumberAt(atMs: number, { dayStartHour }: Pick<SchedulingSettings, 'dayStartHour'>): number {
	return dayNumberOf(studyDayOf(atMs, dayStartHour).date);
}
