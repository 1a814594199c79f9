import type { Review } from '#lib/pipeline/review-log/review.ts';
import { inTimeOrder } from '#lib/pipeline/review-log/time-order.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import { type Step, stepAfterGrade } from '#lib/pipeline/schedule/learning-steps.ts';
import type { DayAction } from '#lib/store/day-actions.ts';
import { type CardHistory, readHistories } from '#lib/store/review-log.ts';
import type { Store } from '#lib/store/store.ts';

/**
 * How many cards in review were reviewed in a day: what the limit on reviews counts. Not those that were new when they
 * were graded in it first, nor those still in steps of minutes from the day before.
 * @param dayLog the day's reviews, undone ones included, oldest first
 * @throws StoreError
 */
export async function countReviewed(store: Store, dayLog: readonly Review[]): Promise<number> {
	// Of several grades of a card the first stands last.
	const latestFirst = standing(dayLog).toReversed();
	const firstAtMs = new Map(latestFirst.map(({ cardId, atMs }) => [cardId, atMs]));
	const histories = await readHistories(store, [...firstAtMs.keys()]);
	return histories.filter((history) => wasInReview(history, firstAtMs.get(history.cardId) ?? 0)).length;
}

/** Whether the card stood in review, by its log, when it was graded at a time. */
function wasInReview({ reviews, resetAtMs }: CardHistory, atMs: number): boolean {
	// One that was reset later stood then as its whole log tells.
	const sinceMs = resetAtMs !== null && resetAtMs < atMs ? resetAtMs : -Infinity;
	return (
		inTimeOrder(standing(reviews))
			.filter((review) => sinceMs < review.atMs && review.atMs < atMs)
			.reduce<Step>((step, { rating }) => stepAfterGrade(step, rating), { state: 'new', step: 0 }).state === 'review'
	);
}

/** How many new cards were set aside in a day: the limit on new cards counts them too. */
export function newCardsSetAside(actions: readonly DayAction[]): number {
	return actions.filter(({ takesNewCard }) => takesNewCard).length;
}
