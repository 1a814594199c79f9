import { standing } from '#lib/pipeline/review-log/undo.ts';
import { dayLimits, NO_EXTRAS } from '#lib/pipeline/schedule/day-limits.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { readNextDay } from '#lib/state/read-next-day.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { countDue, readIntroduced } from '#lib/store/due-cards.ts';
import { readCard } from '#lib/store/read-card.ts';
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
	/** What the first ten of them ask, in the order they were met. */
	readonly introducedPrompts: readonly string[];
	/** Cards met before that fall due by the end of the next study day, as things stand. */
	readonly dueTomorrow: number;
	/** New cards that the next study day brings, as things stand. */
	readonly newTomorrow: number;
	/** How many cards there are to go on with today, beyond its limits. */
	readonly more: { readonly newCards: number; readonly reviews: number };
	/** New cards that wait for sections that the reader has not come to. */
	readonly unread: number;
	/** Whether such cards are let out ahead of the reading. */
	readonly isAhead: boolean;
}

const PROMPTS_TO_TELL = 10;
/** How many new cards the reader can ask for at once. */
const MORE_NEW_CARDS = 5;

/** @throws StoreError */
export async function summariseDay(store: Store, { day, dayLog, settings }: SessionPlan): Promise<ReviewSummary> {
	const tomorrow = studyDayOf(day.endMs, settings.dayStartHour);
	const [introduced, left, nextDay, due, unread] = await Promise.all([
		readIntroduced(store, day),
		countDue(store, day.endMs),
		readNextDay(store, day, settings),
		countDue(store, tomorrow.endMs),
		readUnread(store)
	]);
	const firstMet = introduced.slice(0, PROMPTS_TO_TELL);
	const found = await Promise.all(firstMet.map(({ cardId }) => readCard(store, cardId)));
	const reviews = standing(dayLog);
	return {
		reviewed: reviews.length,
		forgotten: reviews.filter(({ rating }) => rating === 1).length,
		introduced: introduced.length,
		introducedPrompts: found.flatMap((one) => (one === null ? [] : [one.card.prompt])),
		dueTomorrow: due.learning + due.review,
		newTomorrow: Math.min(dayLimits(tomorrow, settings, NO_EXTRAS, 0).newCards, due.new),
		more: { newCards: Math.min(MORE_NEW_CARDS, due.new), reviews: left.review + nextDay.length },
		unread: unread.count,
		isAhead: unread.aheadIds.length > 0
	};
}
