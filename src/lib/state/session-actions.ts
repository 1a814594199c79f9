import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { actOnCard, type CardAction, type DayAction, undoAction } from '#lib/store/day-actions.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import { undoReview } from '#lib/store/undo-review.ts';

/** What an undo would take back. */
export type Undoable =
	{ readonly type: 'review'; readonly review: Review } | { readonly type: 'action'; readonly action: DayAction };

/**
 * What the reader did last in this study day, in whichever sitting: a grade, or something else done to the card on show.
 * @param dayLog oldest first
 * @param actions oldest first
 */
export function lastAction(dayLog: readonly Review[], actions: readonly DayAction[]): Undoable | null {
	const review = standing(dayLog).at(-1);
	const action = actions.at(-1);
	if (action !== undefined && (review === undefined || action.atMs >= review.atMs)) return { type: 'action', action };
	return review === undefined ? null : { type: 'review', review };
}

/** Takes something back and gives the card it was done to. @throws StoreError */
export async function takeBackLast(
	store: Store,
	undoable: Undoable,
	{ settings }: SessionPlan,
	nowMs: number
): Promise<CardId> {
	if (undoable.type === 'review') {
		await undoReview(store, undoable.review.id, settings);
		return undoable.review.cardId;
	}
	await undoAction(store, undoable.action, nowMs);
	return undoable.action.cardId;
}

/** Changes the card on show so that it can be taken back; null if the card is gone. @throws StoreError */
export async function actInSession(
	store: Store,
	plan: SessionPlan,
	action: Omit<CardAction, 'sinceMs'>
): Promise<{ readonly card: StoredCard; readonly plan: SessionPlan } | null> {
	const kept = await actOnCard(store, { ...action, sinceMs: plan.day.startMs });
	return kept && { card: kept.card, plan: { ...plan, actions: [...plan.actions, kept.action] } };
}
