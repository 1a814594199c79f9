import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { withoutCard } from '#lib/pipeline/schedule/today-queue.ts';
import { findNext } from '#lib/state/find-next.ts';
import { actInSession, takeBackLast, type Undoable } from '#lib/state/session-actions.ts';
import type { SessionDeed } from '#lib/state/session-note.ts';
import type { SessionStage } from '#lib/state/session-stage.svelte.ts';
import type { DayAction } from '#lib/store/day-actions.ts';
import { reworded, type Wording } from '#lib/store/edit-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { buried, suspended } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import { readWhyNotAsked } from '#lib/store/why-not-asked.ts';

/**
 * Sets a card aside; if it is the one on show, the next one shows, in the next study day once this one is over.
 * @param ondone called once it is kept and the next card shows, or failed to
 * @returns false if the card is gone
 * @throws StoreError
 */
export async function setAside(
	store: Store,
	stage: SessionStage,
	{ id: cardId }: StoredCard,
	deed: 'suspended' | 'buried',
	atMs: number,
	ondone: (action: DayAction) => void
): Promise<boolean> {
	const { plan, view } = stage;
	if (plan === null) return false;
	const queue = withoutCard(plan.queue, cardId);
	// The day planned may be over, or be still to come where the clock was set back since.
	const untilMs = Math.max(plan.day.endMs, studyDayOf(atMs, plan.settings.dayStartHour).endMs);
	const change = (card: StoredCard) => (deed === 'suspended' ? suspended(card, atMs) : buried(card, untilMs, atMs));
	if (view.shown !== null && view.shown.card.id !== cardId) {
		const kept = await actInSession(store, plan, { cardId, deed, change, atMs });
		if (kept?.action) ondone(kept.action);
		stage.replan({ ...(kept?.plan ?? plan), queue });
		return kept !== null;
	}
	const next = await findNext(store, { ...plan, queue }, atMs);
	const kept = await actInSession(store, plan, { cardId, deed, change, atMs });
	try {
		await stage.orNoCard(async () => {
			if (atMs >= plan.day.endMs) return stage.resume(store, await stage.makePlan(store), null);
			await stage.remember(store, next, atMs);
			await stage.show(store, kept?.plan ?? plan, next);
		});
	} finally {
		if (kept?.action) ondone(kept.action);
	}
	return kept !== null;
}

/**
 * Rewords a card, on show or not, that has the words seen; its schedule stays.
 * @param seen the card as the reader has seen it
 * @returns the card as it is then, and what can be taken back; null if the card is gone
 * @throws StoreError
 */
export async function rewordInSession(
	store: Store,
	stage: SessionStage,
	seen: StoredCard,
	wording: Wording,
	atMs: number
): Promise<{ readonly card: StoredCard; readonly action: DayAction | null } | null> {
	const { plan } = stage;
	if (plan === null) return null;
	const change = (card: StoredCard) => reworded(card, wording, atMs, seen);
	const kept = await actInSession(store, plan, { cardId: seen.id, deed: 'reworded', change, atMs });
	if (kept !== null) stage.reword(kept.card, kept.plan);
	return kept;
}

/**
 * Takes something back and shows the card it was done to, or the next one where that card is not to be asked.
 * @param ondone called once it is taken back and a card shows, or failed to
 * @throws StoreError
 */
export async function undoInSession(
	store: Store,
	stage: SessionStage,
	undoable: Undoable,
	nowMs: number,
	ondone: (undone: SessionDeed) => void
): Promise<void> {
	const cardId = await takeBackLast(store, undoable, nowMs);
	let undone: SessionDeed = { deed: undoable.type === 'review' ? 'graded' : undoable.action.deed, isUndone: true };
	// Told last, for who reads it may go on at once; and told where no card can be shown, for it is done.
	try {
		await stage.orNoCard(async () => {
			const plan = await stage.makePlan(store);
			const whyNotShown = await readWhyNotAsked(store, cardId);
			await stage.resume(store, plan, cardId);
			if (whyNotShown !== null && stage.view.shown?.card.id !== cardId) undone = { ...undone, whyNotShown };
		});
	} finally {
		ondone(undone);
	}
}
