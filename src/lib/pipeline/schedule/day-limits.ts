import { easyShareOn, wholeShareDown, wholeShareUp } from '#lib/pipeline/schedule/easy-days.ts';
import type { Holiday, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';

/** How many cards a study day may bring, those done in it already included. */
export interface DayLimits {
	/** Cards in review state. */
	readonly reviews: number;
	readonly newCards: number;
}

/** What a reader chose that bears on how much a day brings. */
export type DayChoices = Pick<SchedulingSettings, 'newCardsPerDay' | 'reviewsPerDay' | 'easyDays' | 'holiday'>;

export const NO_EXTRAS: DayLimits = { reviews: 0, newCards: 0 };

/**
 * How many cards a study day may bring. An easy day takes its share of what is due and of the new cards, a holiday
 * nothing; whatever the reader asked for beyond that comes on top.
 * @param day counts by the calendar day it begins on: the small hours of Monday are Sunday's still
 * @param extras asked for on that day
 * @param dueCount reviews due when the day began
 */
export function dayLimits(
	{ date }: Pick<StudyDay, 'date'>,
	{ newCardsPerDay, reviewsPerDay, easyDays, holiday }: DayChoices,
	extras: DayLimits,
	dueCount: number
): DayLimits {
	const share = isHoliday(date, holiday) ? 0 : easyShareOn(date, easyDays);
	return {
		reviews: Math.min(reviewsPerDay, wholeShareUp(share, dueCount)) + extras.reviews,
		newCards: wholeShareDown(share, newCardsPerDay) + extras.newCards
	};
}

/** Whether a calendar day, `YYYY-MM-DD`, lies in a holiday. */
export function isHoliday(date: string, holiday: Holiday | null): boolean {
	return holiday !== null && holiday.fromDate <= date && date <= holiday.toDate;
}
