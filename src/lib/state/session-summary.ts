import { standing } from '#lib/pipeline/review-log/undo.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { countDue, readIntroduced } from '#lib/store/due-cards.ts';
import type { Store } from '#lib/store/store.ts';
import { readUnread } from '#lib/store/unread-cards.ts';

/** What a study day came to. */
export interface ReviewSummary {
	/** Grades given in this study day, in all sittings. */
	readonly reviewed: number;
	/** Of these, graded Again. */
	readonly forgotten: number;
	/** Cards met for the first time. */
	readonly introduced: number;
	/** Cards met before that fall due by the end of the next study day, as things stand. */
	readonly dueTomorrow: number;
	/** New cards that wait for sections that the reader has not come to. */
	readonly unread: number;
	/** Whether such cards are let out ahead of the reading. */
	readonly isAhead: boolean;
}

/** @throws StoreError */
export async function summariseDay(store: Store, { day, dayLog, settings }: SessionPlan): Promise<ReviewSummary> {
	const tomorrow = studyDayOf(day.endMs, settings.dayStartHour);
	const [introduced, due, unread] = await Promise.all([
		readIntroduced(store, day),
		countDue(store, tomorrow.endMs),
		readUnread(store)
	]);
	const reviews = standing(dayLog);
	return {
		reviewed: reviews.length,
		forgotten: reviews.filter(({ rating }) => rating === 1).length,
		introduced: introduced.length,
		dueTomorrow: due.learning + due.review,
		unread: unread.count,
		isAhead: unread.aheadIds.length > 0
	};
}
