import type { CardId } from '#lib/pipeline/cards/card.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { afterDeed, beforeDeed, planOf } from '#lib/store/plan-change.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import { schedulingOf, schedulingRecord } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { CardsDeed, StoredDeed } from '#lib/store/stored-deed.ts';

/** How many deeds can be taken back. */
const REMEMBERED = 30;

/** A few at a time: not every card need be in memory at once. */
const AT_ONCE = 500;

interface DeedOnCards {
	readonly deed: CardsDeed;
	readonly cardIds: readonly CardId[];
	readonly atMs: number;
	/** Where the deed moves cards: the day each goes to as it is scheduled now, epoch milliseconds; null for none. */
	readonly dueAtMsOf?: (schedule: Schedule) => number | null;
	/** Where the deed changes the scheduling settings too: null if, by those in force, it is to be left altogether. */
	readonly changeSettings?: (settings: SchedulingSettings) => SchedulingSettings | null;
}

/** What came of a deed. */
export interface DeedResult {
	/** Under which it can be taken back; null if nothing was changed. */
	readonly id: number | null;
	readonly changedCount: number;
	/** Cards to which it does not apply, such as a new card that was to be moved. */
	readonly skippedCount: number;
}

/** A deed that can be taken back. */
export interface RememberedDeed {
	readonly id: number;
	readonly deed: CardsDeed;
	readonly atMs: number;
	readonly changedCount: number;
}

/** Does something to many cards and remembers how they were, all or nothing. @throws StoreError */
export function actOnCards(
	store: Store,
	{ deed, cardIds, atMs, dueAtMsOf = () => null, changeSettings }: DeedOnCards
): Promise<DeedResult> {
	return store.write(['cards', 'schedules', 'settings', 'deeds', 'changes'], async (transaction) => {
		const [cards, schedules] = [transaction.objectStore('cards'), transaction.objectStore('schedules')];
		const before: StoredDeed['before'][number][] = [];
		const deeds = transaction.objectStore('deeds');
		const last = (await deeds.openCursor(null, 'prev'))?.value;
		// Kept already when the connection died before it could say so: how the cards were before is known from then alone.
		if (last !== undefined && isSame(last, { deed, cardIds, atMs })) {
			const changedCount = last.before.length;
			return { id: last.id, changedCount, skippedCount: cardIds.length - changedCount };
		}

		if (changeSettings !== undefined) {
			const settings = transaction.objectStore('settings');
			const inForce = await settings.get('scheduling');
			const value = changeSettings(schedulingOf(inForce));
			if (value === null) return { id: null, changedCount: 0, skippedCount: cardIds.length };
			await settings.put(schedulingRecord(value, inForce, atMs));
		}

		async function actOn(cardId: CardId): Promise<void> {
			const [card, stored] = await Promise.all([cards.get(cardId), schedules.get(cardId)]);
			const schedule = stored ?? newSchedule(cardId);
			const changed = card && afterDeed(card, schedule, { deed, atMs, dueAtMs: dueAtMsOf(schedule) });
			if (card === undefined || changed === undefined || changed === null) return;
			before.push({ cardId, plan: planOf(card) });
			const placed = placeSchedule(deed === 'reset' ? newSchedule(cardId) : schedule, changed);
			await Promise.all([
				cards.put(changed),
				schedules.put(placed),
				noteChanges(transaction.objectStore('changes'), [cardId])
			]);
		}

		await inTurns(cardIds, actOn);
		const skippedCount = cardIds.length - before.length;
		if (before.length === 0) return { id: null, changedCount: 0, skippedCount };
		const ids = await deeds.getAllKeys();
		const id = Math.max(atMs, (ids.at(-1) ?? 0) + 1);
		await deeds.put({ id, atMs, deed, before });
		await Promise.all(ids.slice(0, -(REMEMBERED - 1)).map((old) => deeds.delete(old)));
		return { id, changedCount: before.length, skippedCount };
	});
}

/** Takes a deed back and forgets it, all or nothing; what else was done to its cards since stays. @throws StoreError */
export function undoDeed(store: Store, id: number, atMs: number): Promise<void> {
	return store.write(['cards', 'schedules', 'reviews', 'settings', 'deeds', 'changes'], async (transaction) => {
		const [cards, schedules] = [transaction.objectStore('cards'), transaction.objectStore('schedules')];
		const logByCard = transaction.objectStore('reviews').index('byCard');
		const done = await transaction.objectStore('deeds').get(id);
		if (done === undefined) return;
		const { deed, before } = done;
		const settings = schedulingOf(await transaction.objectStore('settings').get('scheduling'));

		await inTurns(before, async ({ cardId, plan }) => {
			const [card, stored] = await Promise.all([cards.get(cardId), schedules.get(cardId)]);
			if (card === undefined) return;
			const restored = beforeDeed(card, deed, plan, atMs);
			const schedule =
				deed === 'reset'
					? replayCard(cardId, await logByCard.getAll(belongingTo(cardId)), settings, restored.resetAtMs)
					: (stored ?? newSchedule(cardId));
			await Promise.all([
				cards.put(restored),
				schedules.put(placeSchedule(schedule, restored)),
				noteChanges(transaction.objectStore('changes'), [cardId])
			]);
		});
		await transaction.objectStore('deeds').delete(id);
	});
}

/** The last deed done at or after a time that was not taken back; null if there is none. @throws StoreError */
export function latestDeed(store: Store, sinceMs: number): Promise<RememberedDeed | null> {
	return store.read(['deeds'], async ({ store: deeds }) => {
		const last = await deeds.openCursor(null, 'prev');
		if (last === null || last.value.atMs < sinceMs) return null;
		const { id, deed, atMs, before } = last.value;
		return { id, deed, atMs, changedCount: before.length };
	});
}

function isSame(done: StoredDeed, { deed, cardIds, atMs }: DeedOnCards): boolean {
	const asked = new Set(cardIds);
	return done.deed === deed && done.atMs === atMs && done.before.every(({ cardId }) => asked.has(cardId));
}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
	for (let first = 0; first < items.length; first += AT_ONCE) {
		await Promise.all(items.slice(first, first + AT_ONCE).map(work));
	}
}
