import { easyShareOn, wholeShareDown, wholeShareUp } from '#lib/pipeline/schedule/easy-days.ts';
import type { Holiday, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, type StudyDay } from '#lib/pipeline/schedule/study-day.ts';

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
	day: Pick<StudyDay, 'date'>,
	choices: DayChoices,
	extras: DayLimits,
	dueCount: number
): DayLimits {
	const share = shareOn(day, choices);
	return {
		reviews: Math.min(choices.reviewsPerDay, wholeShareUp(share, dueCount)) + extras.reviews,
		newCards: wholeShareDown(share, choices.newCardsPerDay) + extras.newCards
	};
}

/** Whether a study day is left free, by a holiday or by an easy day that takes nothing. */
export function isFree(day: Pick<StudyDay, 'date'>, choices: DayChoices): boolean {
	return shareOn(day, choices) === 0;
}

/** The first calendar day after another, both `YYYY-MM-DD`, that is not left free; null if every weekday is. */
export function nextDayNotFree(date: string, choices: DayChoices): string | null {
	let next = addDays(date, 1);
	// Up to six easy days, a holiday, and up to six more.
	for (let tries = 0; tries < 14; tries += 1) {
		if (!isFree({ date: next }, choices)) return next;
		next = addDays(choices.holiday && isHoliday(next, choices.holiday) ? choices.holiday.toDate : next, 1);
	}
	return null;
}

/** How much of a usual day a study day takes, in [0, 1]. */
function shareOn({ date }: Pick<StudyDay, 'date'>, { easyDays, holiday }: DayChoices): number {
	return isHoliday(date, holiday) ? 0 : easyShareOn(date, easyDays);
}

/** Whether a calendar day, `YYYY-MM-DD`, lies in a holiday. */
export function isHoliday(date: string, holiday: Holiday | null): boolean {
	return holiday !== null && holiday.fromDate <= date && date <= holiday.toDate;
}
