import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { DayAction } from '#lib/store/day-actions.ts';
import { type CardHistory, readHistories } from '#lib/store/review-log.ts';
import type { Store } from '#lib/store/store.ts';

/**
 * How many cards in review were reviewed in a day: what the limit on reviews counts. Not those met for the first time in
 * it, nor those that were still in steps of minutes from the day before.
 * @param dayLog the day's reviews, undone ones included, oldest first
 * @param introduced the cards met for the first time in it
 * @throws StoreError
 */
export async function countReviewed(
	store: Store,
	dayLog: readonly Review[],
	introduced: readonly Schedule[],
	settings: SchedulingSettings
): Promise<number> {
	const introducedIds = new Set(introduced.map(({ cardId }) => cardId));
	const metBefore = standing(dayLog).filter(({ cardId }) => !introducedIds.has(cardId));
	const firstAtMs = new Map(metBefore.toReversed().map(({ cardId, atMs }) => [cardId, atMs]));
	const histories = await readHistories(store, [...firstAtMs.keys()]);
	return histories.filter((history) => wasInReview(history, firstAtMs.get(history.cardId) ?? 0, settings)).length;
}

/** Whether the card stood in review, by its log, when it was graded at a time. */
function wasInReview({ cardId, reviews, resetAtMs }: CardHistory, atMs: number, settings: SchedulingSettings): boolean {
	const before = reviews.filter((review) => review.atMs < atMs);
	// One that was reset later stood then as its whole log tells.
	const resetBeforeMs = resetAtMs !== null && resetAtMs < atMs ? resetAtMs : null;
	return replayCard(cardId, before, settings, resetBeforeMs).state === 'review';
}

/** How many new cards were set aside in a day: the limit on new cards counts them too. */
export function newCardsSetAside(actions: readonly DayAction[]): number {
	return actions.filter(({ takesNewCard }) => takesNewCard).length;
}
