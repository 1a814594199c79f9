import { daysPassed, unionOfHolidays } from '#lib/pipeline/schedule/holidays.ts';
import type { Move } from '#lib/pipeline/schedule/move.ts';
import type { Holiday, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { spreadBacklog } from '#lib/pipeline/schedule/spread-backlog.ts';
import { daysBetween, type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
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
	const { holiday, dayStartHour } = settings;
	if (holiday === null || studyDayOf(nowMs, dayStartHour).date <= holiday.toDate) return settings;
	return endHolidayNow(store, nowMs);
}

/**
 * Ends a holiday, over or not: what fell due on those of its days that have passed is spread likewise. One of which no
 * day has passed leaves nothing; one that was ended or planned anew in another window meanwhile is left.
 * @returns the settings in force
 * @throws StoreError
 */
export async function endHolidayNow(store: Store, nowMs: number): Promise<SchedulingSettings> {
	const settings = await readScheduling(store);
	const { holiday, dayStartHour } = settings;
	if (holiday === null) return settings;
	const today = studyDayOf(nowMs, dayStartHour);
	const passed = daysPassed(holiday, today.date);
	const moves = passed === null ? [] : await readPutOff(store, passed, settings, nowMs);
	// Both or neither: a holiday whose cards are moved while it stands would be spread once more.
	await moveCards(store, 'spread', moves, nowMs, (now) =>
		isSame(now.holiday, holiday) ? withoutHoliday(now, today.date) : null
	);
	return readScheduling(store);
}

/**
 * How many cards are put off to later days when the holiday is ended on a study day to come, as things stand.
 * @returns 0 unless it is over by then
 * @throws StoreError
 */
export async function countPutOff(store: Store, settings: SchedulingSettings, day: StudyDay): Promise<number> {
	const { holiday } = settings;
	const passed = holiday === null || day.date <= holiday.toDate ? null : daysPassed(holiday, day.date);
	return passed === null ? 0 : (await readPutOff(store, passed, settings, day.startMs)).length;
}

/** What of the backlog is put off to the days after today, and to when. @param passed the days it came from */
async function readPutOff(
	store: Store,
	passed: Holiday,
	{ reviewsPerDay, dayStartHour, easyDays }: SchedulingSettings,
	nowMs: number
): Promise<readonly Move[]> {
	const today = studyDayOf(nowMs, dayStartHour);
	const due = (await readDue(store, today.endMs, 0)).review;
	const days = Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, daysBetween(passed.fromDate, passed.toDate) + 1));
	const moves = spreadBacklog(due, { days, perDay: reviewsPerDay, nowMs, dayStartHour, easyDays });
	return moves.filter(({ dueAtMs }) => dueAtMs >= today.endMs);
}

function isSame(one: Holiday | null, other: Holiday): boolean {
	return one !== null && one.fromDate === other.fromDate && one.toDate === other.toDate;
}

/**
 * Plans a holiday. One before it that is over, or that lasts and is to begin only after today, is ended first; else the
 * two are one whose days are others now.
 * @returns the settings in force
 * @throws StoreError
 */
export async function planHoliday(store: Store, holiday: Holiday, nowMs: number): Promise<SchedulingSettings> {
	const { holiday: before, dayStartHour } = await readScheduling(store);
	const { date: today } = studyDayOf(nowMs, dayStartHour);
	if (before !== null && holiday.fromDate > (before.toDate < today ? before.toDate : today)) {
		await endHolidayNow(store, nowMs);
	}
	return changeScheduling(store, (settings) => ({ ...settings, holiday }), nowMs);
}

/** The settings with none planned; the days of it that came before today stay among the past ones. */
function withoutHoliday(settings: SchedulingSettings, today: string): SchedulingSettings {
	const passed = settings.holiday && daysPassed(settings.holiday, today);
	if (passed === null) return { ...settings, holiday: null };
	return { ...settings, holiday: null, pastHolidays: unionOfHolidays(settings.pastHolidays ?? [], [passed]) };
}
