import type { Review } from '#lib/pipeline/review-log/review.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import type { DayAction } from '#lib/store/day-actions.ts';

/**
 * How many cards were reviewed in a day that were not met for the first time in it: what the limit on reviews counts.
 * @param introduced those that were
 */
export function reviewedCardCount(dayLog: readonly Review[], introduced: readonly Schedule[]): number {
	const introducedIds = new Set(introduced.map(({ cardId }) => cardId));
	const reviewedIds = new Set(standing(dayLog).map(({ cardId }) => cardId));
	return [...reviewedIds].filter((cardId) => !introducedIds.has(cardId)).length;
}

/** How many new cards were set aside in a day: the limit on new cards counts them too. */
export function newCardsSetAside(actions: readonly DayAction[]): number {
	return actions.filter(({ takesNewCard }) => takesNewCard).length;
}
