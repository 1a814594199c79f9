import { queueBefore, wholeQueue } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A study day, epoch milliseconds; `endMs` is the next one's beginning. */
interface DaySpan {
	readonly startMs: number;
	readonly endMs: number;
}

export interface DayCounts {
	/** Cards in learning steps that are due before the day ends. */
	readonly learning: number;
	/** Cards in review that are due before the day ends. */
	readonly review: number;
	/** New cards, all of them. */
	readonly new: number;
	/** Cards met for the first time in this day. */
	readonly introduced: number;
}

/** Counts a day's cards from the indexes, reading none. @throws StoreError */
export function countDay(store: Store, day: DaySpan): Promise<DayCounts> {
	return store.read(['schedules'], async (transaction) => {
		const byQueue = transaction.store.index('byQueue');
		const [learning, review, fresh, introduced] = await Promise.all([
			byQueue.count(queueBefore('learning', day.endMs)),
			byQueue.count(queueBefore('review', day.endMs)),
			byQueue.count(wholeQueue('new')),
			transaction.store.index('byFirstReview').count(IDBKeyRange.bound(day.startMs, day.endMs, false, true))
		]);
		return { learning, review, new: fresh, introduced };
	});
}

/** What a day's queue is planned from. */
export interface DueCards {
	readonly learning: readonly StoredSchedule[];
	readonly review: readonly StoredSchedule[];
	/** The first new cards in reading order. */
	readonly new: readonly StoredSchedule[];
	readonly introduced: number;
}

/**
 * Reads the schedules that are due before the day ends, and the first new ones.
 * @param newLimit how many new cards to read at most
 * @throws StoreError
 */
export function readDue(store: Store, day: DaySpan, newLimit: number): Promise<DueCards> {
	return store.read(['schedules'], async (transaction) => {
		const byQueue = transaction.store.index('byQueue');
		const [learning, review, fresh, introduced] = await Promise.all([
			byQueue.getAll(queueBefore('learning', day.endMs)),
			byQueue.getAll(queueBefore('review', day.endMs)),
			// A count of 0 would mean all.
			newLimit > 0 ? byQueue.getAll(wholeQueue('new'), newLimit) : [],
			transaction.store.index('byFirstReview').count(IDBKeyRange.bound(day.startMs, day.endMs, false, true))
		]);
		return { learning, review, new: fresh, introduced };
	});
}

/** Puts buried cards whose time has come back into their queues. @throws StoreError */
export async function returnBuried(store: Store, nowMs: number): Promise<void> {
	const ready = queueBefore('aside', nowMs + 1);
	// Mostly there are none, and a read does not wait for another tab's write.
	const count = await store.read(['schedules'], ({ store: schedules }) => schedules.index('byQueue').count(ready));
	if (count === 0) return;
	await store.write(['cards', 'schedules'], async (transaction) => {
		const cards = transaction.objectStore('cards');
		const schedules = transaction.objectStore('schedules');
		for (const schedule of await schedules.index('byQueue').getAll(ready)) {
			const card = await cards.get(schedule.cardId);
			if (card === undefined) continue;
			const returned = { ...card, buriedUntilMs: null };
			await Promise.all([cards.put(returned), schedules.put(placeSchedule(schedule, returned))]);
		}
	});
}
