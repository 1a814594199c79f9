import { dayLimits, isFree, nextDayNotFree, NO_EXTRAS } from '#lib/pipeline/schedule/day-limits.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { type StudyDay, studyDayOf, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';
import { countPutOff } from '#lib/state/end-holiday.ts';
import { countDue, countDueUpTo } from '#lib/store/due-cards.ts';
import type { Store } from '#lib/store/store.ts';

/** What the study day after another will ask, as things stand. */
export interface NextDay {
	/** Cards met before that are asked, within the day's limit. */
	readonly dueTomorrow: number;
	/** New cards that it brings. */
	readonly newTomorrow: number;
	/** Where nothing is asked, as it is a holiday or such an easy day: the next day with cards, null if none is known. */
	readonly free?: { readonly nextDate: string | null };
}

/** @throws StoreError */
export async function foretellNextDay(store: Store, day: StudyDay, settings: SchedulingSettings): Promise<NextDay> {
	const tomorrow = studyDayOf(day.endMs, settings.dayStartHour);
	const due = await countDue(store, tomorrow.endMs);
	// The day after a holiday keeps its part of what the holiday left.
	const review = due.review - (await countPutOff(store, settings, tomorrow));
	const limits = dayLimits(tomorrow, settings, NO_EXTRAS, review);
	// Cards in learning steps have no limit.
	const dueTomorrow = due.learning + Math.min(limits.reviews, review);
	const newTomorrow = Math.min(limits.newCards, due.new);
	if (dueTomorrow > 0 || !isFree(tomorrow, settings)) return { dueTomorrow, newTomorrow };
	return { dueTomorrow, newTomorrow, free: { nextDate: await findDayWithCards(store, tomorrow.date, settings) } };
}

/** The first day not left free, if it has cards. */
async function findDayWithCards(store: Store, date: string, settings: SchedulingSettings): Promise<string | null> {
	const next = nextDayNotFree(date, settings);
	if (next === null) return null;
	const { endMs } = studyDayOn(next, settings.dayStartHour);
	const { learning, review, new: fresh } = await countDueUpTo(store, endMs, { reviews: 1, newCards: 1 });
	const limits = dayLimits({ date: next }, settings, NO_EXTRAS, review);
	return learning + limits.reviews + Math.min(limits.newCards, fresh) > 0 ? next : null;
}
