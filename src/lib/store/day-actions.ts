import type { CardId } from '#lib/pipeline/cards/card.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import { asBefore, beforeOf, type CardBefore, type CardDeed } from '#lib/store/take-back.ts';

/** What the reader did to the card on show in a session, other than grading it. */
export interface DayAction {
	readonly cardId: CardId;
	readonly atMs: number;
	readonly deed: CardDeed;
	readonly before: CardBefore;
	/** The stamp that the change gave the card: while it stands, the change does. Missing where that was `atMs` always. */
	readonly stampMs?: number | null;
	/** Whether a new card left the day by it. */
	readonly takesNewCard: boolean;
}

/** A change of the card on show. */
export interface CardAction {
	readonly cardId: CardId;
	readonly deed: CardDeed;
	/** Gives the very same card where it is to stay as it is. */
	readonly change: (card: StoredCard) => StoredCard;
	readonly atMs: number;
	/** When the study day began: what was done before is remembered no longer. */
	readonly sinceMs: number;
}

/**
 * Changes the card on show and remembers how it was, both or neither, so that the change can be taken back after a
 * reload too.
 * @returns the card as it is then, and what can be taken back, null if it stayed as it was; null if the card is gone
 * @throws StoreError
 */
export function actOnCard(
	store: Store,
	{ cardId, deed, change, atMs, sinceMs }: CardAction
): Promise<{ readonly card: StoredCard; readonly action: DayAction | null } | null> {
	return store.write(['cards', 'schedules', 'settings', 'changes'], async (transaction) => {
		const [cards, schedules] = [transaction.objectStore('cards'), transaction.objectStore('schedules')];
		const settings = transaction.objectStore('settings');
		const [card, stored, log] = await Promise.all([
			cards.get(cardId),
			schedules.get(cardId),
			settings.get('day-actions')
		]);
		if (card === undefined || card.deletedAtMs !== null) return null;
		const schedule = stored ?? newSchedule(cardId);
		const before = beforeOf(card, deed);
		const takesNewCard = before.type === 'decision' && schedule.state === 'new';
		const action = { cardId, atMs, deed, before, takesNewCard };
		const known = log?.name === 'day-actions' && log.value.find((other) => isSame(other, action));
		// Kept already when the connection died before it could say so: how the card was before is known from then alone.
		if (known) return { card, action: known };
		const changed = change(card);
		if (changed === card) return { card, action: null };
		const noted = { ...action, stampMs: stampOf(changed, before) };
		const earlier = log?.name === 'day-actions' ? log.value.filter((other) => other.atMs >= sinceMs) : [];
		await Promise.all([
			cards.put(changed),
			schedules.put(placeSchedule(schedule, changed)),
			settings.put({ name: 'day-actions', value: [...earlier, noted], changedAtMs: atMs }),
			noteChanges(transaction.objectStore('changes'), [cardId])
		]);
		return { card: changed, action: noted };
	});
}

/** Takes an action back, if it still holds, and forgets it, both or neither. @throws StoreError */
export function undoAction(store: Store, action: DayAction, atMs: number): Promise<void> {
	const { cardId, before } = action;
	return store.write(['cards', 'schedules', 'settings', 'changes'], async (transaction) => {
		const [cards, schedules] = [transaction.objectStore('cards'), transaction.objectStore('schedules')];
		const settings = transaction.objectStore('settings');
		const [card, schedule, log] = await Promise.all([
			cards.get(cardId),
			schedules.get(cardId),
			settings.get('day-actions')
		]);
		if (log?.name === 'day-actions') {
			const value = log.value.filter((other) => !isSame(other, action));
			await settings.put({ ...log, value, changedAtMs: atMs });
		}
		if (card === undefined || !stillHolds(action, card)) return;
		const changed = asBefore(card, before, atMs);
		await Promise.all([
			cards.put(changed),
			schedules.put(placeSchedule(schedule ?? newSchedule(cardId), changed)),
			noteChanges(transaction.objectStore('changes'), [cardId])
		]);
	});
}

/**
 * The actions of a study day that can still be taken back, oldest first: not those that the reader undid elsewhere, by
 * bringing the card back or wording it yet again.
 * @throws StoreError
 */
export function readDayActions(store: Store, sinceMs: number): Promise<DayAction[]> {
	return store.read(['cards', 'settings'], async (transaction) => {
		const log = await transaction.objectStore('settings').get('day-actions');
		const actions = log?.name === 'day-actions' ? log.value.filter(({ atMs }) => atMs >= sinceMs) : [];
		const cards = await Promise.all(actions.map(({ cardId }) => transaction.objectStore('cards').get(cardId)));
		return actions.filter((action, index) => stillHolds(action, cards[index]));
	});
}

function stillHolds({ atMs, before, stampMs = atMs }: DayAction, card: StoredCard | undefined): boolean {
	// Set aside or worded anew elsewhere since, it is so by another change.
	if (card === undefined || stampOf(card, before) !== stampMs) return false;
	return before.type === 'wording' || card.suspended || card.buriedUntilMs !== null;
}

function stampOf({ editedAtMs, decidedAtMs }: StoredCard, { type }: CardBefore): number | null {
	return type === 'wording' ? editedAtMs : decidedAtMs;
}

function isSame(one: DayAction, other: DayAction): boolean {
	return one.cardId === other.cardId && one.atMs === other.atMs && one.deed === other.deed;
}
