import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { type SittingTimes, timeOfDone } from '#lib/state/sitting-times.ts';
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
 * @param actions in the order they were done
 * @param times of this sitting; what was done in others counts by its own time
 */
export function lastAction(
	dayLog: readonly Review[],
	actions: readonly DayAction[],
	times: SittingTimes
): Undoable | null {
	const timeOf = (done: Review | DayAction) => timeOfDone(times, done);
	const review = standing(dayLog).reduce<Review | null>(
		(last, next) => (last === null || timeOf(next) >= timeOf(last) ? next : last),
		null
	);
	const action = actions.at(-1);
	if (action !== undefined && (review === null || Math.max(...actions.map(timeOf)) >= timeOf(review))) {
		return { type: 'action', action };
	}
	return review === null ? null : { type: 'review', review };
}

/** Takes something back and gives the card it was done to. @throws StoreError */
export async function takeBackLast(store: Store, undoable: Undoable, nowMs: number): Promise<CardId> {
	if (undoable.type === 'review') {
		await undoReview(store, undoable.review.id);
		return undoable.review.cardId;
	}
	await undoAction(store, undoable.action, nowMs);
	return undoable.action.cardId;
}

/** Changes the card on show so that it can be taken back; null if the card is gone. @see actOnCard @throws StoreError */
export async function actInSession(
	store: Store,
	plan: SessionPlan,
	action: Omit<CardAction, 'sinceMs'>
): Promise<{ readonly card: StoredCard; readonly action: DayAction | null; readonly plan: SessionPlan } | null> {
	const kept = await actOnCard(store, { ...action, sinceMs: plan.day.startMs });
	const actions = kept?.action ? [...plan.actions, kept.action] : plan.actions;
	return kept && { ...kept, plan: { ...plan, actions } };
}
