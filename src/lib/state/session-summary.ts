import { standing } from '#lib/pipeline/review-log/undo.ts';
import { foretellNextDay, type NextDay } from '#lib/state/foretell-next-day.ts';
import { readNextDay } from '#lib/state/read-next-day.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { isAllSetAside } from '#lib/store/cards-set-aside.ts';
import { countDue, readIntroduced } from '#lib/store/due-cards.ts';
import { readCard } from '#lib/store/read-card.ts';
import type { Store } from '#lib/store/store.ts';
import { readUnread } from '#lib/store/unread-cards.ts';

/** What a study day came to. */
export interface ReviewSummary extends NextDay {
	/** Grades given in this study day, in all sittings. */
	readonly reviewed: number;
	/** Of these, graded Again. */
	readonly forgotten: number;
	/** Cards met for the first time. */
	readonly introduced: number;
	/** What the first ten of them ask, in the order they were met. */
	readonly introducedPrompts: readonly string[];
	/** How many cards there are to go on with today, beyond its limits. */
	readonly more: { readonly newCards: number; readonly reviews: number };
	/** New cards that wait for sections that the reader has not come to. */
	readonly unread: number;
	/** Whether such cards are let out ahead of the reading. */
	readonly isAhead: boolean;
	/** Whether no card is asked any more, unless the reader brings one back. */
	readonly isAllSetAside: boolean;
}

const PROMPTS_TO_TELL = 10;
/** How many new cards the reader can ask for at once. */
const MORE_NEW_CARDS = 5;

/** @throws StoreError */
export async function summariseDay(store: Store, { day, dayLog, settings }: SessionPlan): Promise<ReviewSummary> {
	const [introduced, left, ahead, nextDay, unread, isAllAside] = await Promise.all([
		readIntroduced(store, day),
		countDue(store, day.endMs),
		readNextDay(store, day, settings),
		foretellNextDay(store, day, settings),
		readUnread(store),
		isAllSetAside(store)
	]);
	const firstMet = introduced.slice(0, PROMPTS_TO_TELL);
	const found = await Promise.all(firstMet.map(({ cardId }) => readCard(store, cardId)));
	const reviews = standing(dayLog);
	return {
		reviewed: reviews.length,
		forgotten: reviews.filter(({ rating }) => rating === 1).length,
		introduced: introduced.length,
		introducedPrompts: found.flatMap((one) => (one === null ? [] : [one.card.prompt])),
		...nextDay,
		more: { newCards: Math.min(MORE_NEW_CARDS, left.new), reviews: left.review + ahead.length },
		unread: unread.count,
		isAhead: unread.aheadIds.length > 0,
		isAllSetAside: isAllAside
	};
}
