import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { spreadBacklog } from '#lib/pipeline/schedule/spread-backlog.ts';
import { daysBetween, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { readDue } from '#lib/store/due-cards.ts';
import { moveCards } from '#lib/store/reschedule-cards.ts';
import { changeScheduling, readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

/** Over how many days a backlog is spread: as many as the holiday took, within these. */
const [FEWEST_DAYS, MOST_DAYS] = [3, 14];

/**
 * After a holiday, spreads what fell due meanwhile over the days to come, once, so that it can be taken back. Does
 * nothing before its last day is over.
 * @returns the settings in force, without a holiday that is over
 * @throws StoreError
 */
export async function endHoliday(store: Store, nowMs: number): Promise<SchedulingSettings> {
	const settings = await readScheduling(store);
	const { holiday, reviewsPerDay, dayStartHour, easyDays } = settings;
	const today = studyDayOf(nowMs, dayStartHour);
	if (holiday === null || today.date <= holiday.toDate) return settings;
	const due = (await readDue(store, today.endMs, 0)).review;
	const away = daysBetween(holiday.fromDate, holiday.toDate) + 1;
	const days = Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, away));
	const moves = spreadBacklog(due, { days, perDay: reviewsPerDay, nowMs, dayStartHour, easyDays });
	const putOff = moves.filter(({ dueAtMs }) => dueAtMs >= today.endMs);
	await moveCards(store, 'spread', putOff, nowMs);
	return changeScheduling(store, (now) => ({ ...now, holiday: null }), nowMs);
}
