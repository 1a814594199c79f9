import { standing } from '#lib/pipeline/review-log/undo.ts';
import { dayLimits } from '#lib/pipeline/schedule/day-limits.ts';
import { MOST_TO_PUT_OFF_FROM, withoutPutOff } from '#lib/pipeline/schedule/put-off.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { type DayDone, readDayDone } from '#lib/state/day-done.ts';
import { countReviewed, newCardsSetAside } from '#lib/state/day-log.ts';
import { readNextDay } from '#lib/state/read-next-day.ts';
import { endHoliday } from '#lib/state/end-holiday.ts';
import type { SittingTimes } from '#lib/state/sitting-times.ts';
import { readDayExtra } from '#lib/store/day-extra.ts';
import {
	countDueUpTo,
	type DueCounts,
	readDue,
	readIntroduced,
	readSubjects,
	returnBuried
} from '#lib/store/due-cards.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A study day as it stands: what was done, and what is still to be asked of the cards met before. */
export interface DayState extends DayDone {
	readonly settings: SchedulingSettings;
	/** The settings with the limits of this one day. */
	readonly limits: SchedulingSettings;
	readonly day: StudyDay;
	/** Cards met for the first time in it. */
	readonly introduced: readonly StoredSchedule[];
	/** New cards met or set aside, which the limit on new cards counts. */
	readonly metCount: number;
	/** Cards in review that were reviewed, which the limit on reviews counts. */
	readonly reviewedCount: number;
	/** Reviews and new cards no further than the day could ask for. */
	readonly counts: DueCounts;
	/** Whether the reader asked for reviews beyond the day's: what is put off and what is due tomorrow then comes too. */
	readonly isMoreWanted: boolean;
}

/** An easy day takes a fourth of what is due, or nothing: of more than four times its limit no more need be known. */
const DAYS_TO_COUNT = 4;

/**
 * Reads a study day, after bringing back what was buried and spreading what a holiday left.
 * @param times of the sitting that the day is read for, if any
 * @throws StoreError
 */
export async function readDay(store: Store, nowMs: number, times?: SittingTimes): Promise<DayState> {
	const settings = await endHoliday(store, nowMs);
	await returnBuried(store, nowMs);
	const day = studyDayOf(nowMs, settings.dayStartHour);
	const [introduced, { dayLog, actions }, extra] = await Promise.all([
		readIntroduced(store, day),
		readDayDone(store, day, times),
		readDayExtra(store, day.date)
	]);
	// What the sitting did may be dated later: that is for the limits of the day it is dated in.
	const isInDay = ({ atMs }: { readonly atMs: number }) => atMs < day.endMs;
	const [counts, reviewedCount] = await Promise.all([
		countDueUpTo(store, day.endMs, {
			reviews: Math.max(MOST_TO_PUT_OFF_FROM, DAYS_TO_COUNT * settings.reviewsPerDay, extra.reviews) + 1,
			newCards: settings.newCardsPerDay + extra.newCards
		}),
		countReviewed(store, dayLog.filter(isInDay))
	]);
	const { reviews: reviewsPerDay, newCards: newCardsPerDay } = dayLimits(
		day,
		settings,
		extra,
		counts.review + reviewedCount
	);
	return {
		...{ settings, day, dayLog, introduced, actions, counts, reviewedCount },
		limits: { ...settings, reviewsPerDay, newCardsPerDay },
		metCount: introduced.length + newCardsSetAside(actions.filter(isInDay)),
		isMoreWanted: extra.reviews > 0
	};
}

/**
 * The reviews that a study day has to choose from, in any order: of what is due, all but those put off for the sake of
 * others about the same subject; where more is wanted, what is due tomorrow too.
 * @param due the cards in review that fall due in the day
 * @throws StoreError
 */
export async function reviewsToAsk(
	store: Store,
	{ day, dayLog, settings, isMoreWanted }: DayState,
	due: readonly StoredSchedule[],
	nowMs: number
): Promise<readonly StoredSchedule[]> {
	if (isMoreWanted) return [...due, ...(await readNextDay(store, day, settings))];
	if (due.length === 0) return due;
	const asked = await readSubjects(store, new Set(standing(dayLog).map(({ cardId }) => cardId)));
	return withoutPutOff(due, asked, day, nowMs);
}

/** How many those are, without reading them where they are many. @throws StoreError */
export async function countToAsk(store: Store, state: DayState, nowMs: number): Promise<number> {
	const { counts, day, isMoreWanted } = state;
	// A backlog longer than any day: nothing of it is put off.
	if (!isMoreWanted && counts.review > MOST_TO_PUT_OFF_FROM) return counts.review;
	const { review } = await readDue(store, day.endMs, 0);
	return (await reviewsToAsk(store, state, review, nowMs)).length;
}
