import { dayIndexOf, studyDaysFrom } from '#lib/pipeline/retention/study-days.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** How many cards fall due when, if none were reviewed before. New cards are due on no day. */
export interface DueForecast {
	/** Due before today began. */
	readonly backlog: number;
	/** One for each study day from today. */
	readonly days: readonly { readonly date: string; readonly due: number }[];
	/** Due after the last of those days. */
	readonly later: number;
}

/**
 * The cards that fall due on each study day from today.
 * @param days how many, today included
 */
export function dueForecast(
	schedules: Iterable<Schedule>,
	nowMs: number,
	days: number,
	settings: Pick<SchedulingSettings, 'dayStartHour'>
): DueForecast {
	const today = studyDayOf(nowMs, settings.dayStartHour);
	const studyDays = studyDaysFrom(today.date, days, settings.dayStartHour);
	const due = studyDays.map(() => 0);
	let backlog = 0;
	let later = 0;
	for (const schedule of schedules) {
		if (schedule.state === 'new') continue;
		const index = dayIndexOf(studyDays, schedule.dueAtMs);
		if (index < 0) backlog += 1;
		else if (index >= days) later += 1;
		else due[index] = (due[index] ?? 0) + 1;
	}
	return { backlog, days: studyDays.map(({ date }, index) => ({ date, due: due[index] ?? 0 })), later };
}
