import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { queueBefore, wholeQueue } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A study day, epoch milliseconds; `endMs` is the next one's beginning. */
interface DaySpan {
	readonly startMs: number;
	readonly endMs: number;
}

export interface DueCounts {
	/** Cards in learning steps that are due before a time. */
	readonly learning: number;
	/** Cards in review that are due before a time. */
	readonly review: number;
	/** New cards, all of them. */
	readonly new: number;
}

/** Counts from the indexes, reading no cards. @param beforeMs such as the end of the study day. @throws StoreError */
export function countDue(store: Store, beforeMs: number): Promise<DueCounts> {
	return store.read(['schedules'], async (transaction) => {
		const byQueue = transaction.store.index('byQueue');
		const [learning, review, fresh] = await Promise.all([
			byQueue.count(queueBefore('learning', beforeMs)),
			byQueue.count(queueBefore('review', beforeMs)),
			byQueue.count(wholeQueue('new'))
		]);
		return { learning, review, new: fresh };
	});
}

/**
 * Counts as `countDue`, up to so many reviews and new cards, and no further: to count a backlog of thousands takes a
 * tenth of a second, and no day asks for them.
 * @throws StoreError
 */
export function countDueUpTo(
	store: Store,
	beforeMs: number,
	most: { readonly reviews: number; readonly newCards: number }
): Promise<DueCounts> {
	return store.read(['schedules'], async (transaction) => {
		const byQueue = transaction.store.index('byQueue');
		// A limit of 0 would mean all.
		const upTo = async (range: IDBKeyRange, limit: number) =>
			limit === 0 ? 0 : (await byQueue.getAllKeys(range, limit)).length;
		const [learning, review, fresh] = await Promise.all([
			byQueue.count(queueBefore('learning', beforeMs)),
			upTo(queueBefore('review', beforeMs), most.reviews),
			upTo(wholeQueue('new'), most.newCards)
		]);
		return { learning, review, new: fresh };
	});
}

/** What a day's queue is planned from. */
export interface DueCards {
	readonly learning: readonly StoredSchedule[];
	readonly review: readonly StoredSchedule[];
	/** The first new cards in reading order. */
	readonly new: readonly StoredSchedule[];
}

/**
 * Reads the schedules that are due before a time, and the first new ones.
 * @param newLimit how many new cards to read at most
 * @throws StoreError
 */
export function readDue(store: Store, beforeMs: number, newLimit: number): Promise<DueCards> {
	return store.read(['schedules'], async (transaction) => {
		const byQueue = transaction.store.index('byQueue');
		const [learning, review, fresh] = await Promise.all([
			byQueue.getAll(queueBefore('learning', beforeMs)),
			byQueue.getAll(queueBefore('review', beforeMs)),
			// A count of 0 would mean all.
			newLimit > 0 ? byQueue.getAll(wholeQueue('new'), newLimit) : []
		]);
		return { learning, review, new: fresh };
	});
}

/** Every card that was met and is not set aside. @throws StoreError */
export function readStudied(store: Store): Promise<StoredSchedule[]> {
	return store.read(['schedules'], async (transaction) => {
		const byQueue = transaction.store.index('byQueue');
		const [learning, review] = await Promise.all([
			byQueue.getAll(wholeQueue('learning')),
			byQueue.getAll(wholeQueue('review'))
		]);
		return [...learning, ...review];
	});
}

/** The subjects of some cards, null among them where one has none. @throws StoreError */
export function readSubjects(store: Store, cardIds: ReadonlySet<CardId>): Promise<ReadonlySet<SubjectId | null>> {
	return store.read(['schedules'], async ({ store: schedules }) => {
		const found = await Promise.all([...cardIds].map((cardId) => schedules.get(cardId)));
		return new Set(found.map((schedule) => schedule?.subjectId ?? null));
	});
}

/** The cards met for the first time in a day. @throws StoreError */
export function readIntroduced(store: Store, day: DaySpan): Promise<StoredSchedule[]> {
	return store.read(['schedules'], ({ store: schedules }) => schedules.index('byFirstReview').getAll(within(day)));
}

function within({ startMs, endMs }: DaySpan): IDBKeyRange {
	return IDBKeyRange.bound(startMs, endMs, false, true);
}

/** Puts buried cards whose time has come back into their queues. @returns whether there were any @throws StoreError */
export async function returnBuried(store: Store, nowMs: number): Promise<boolean> {
	const ready = queueBefore('aside', nowMs + 1);
	// Mostly there are none, and a read does not wait for another tab's write.
	const count = await store.read(['schedules'], ({ store: schedules }) => schedules.index('byQueue').count(ready));
	if (count === 0) return false;
	await store.write(['cards', 'schedules', 'changes'], async (transaction) => {
		const cards = transaction.objectStore('cards');
		const schedules = transaction.objectStore('schedules');
		for (const schedule of await schedules.index('byQueue').getAll(ready)) {
			const card = await cards.get(schedule.cardId);
			if (card === undefined) continue;
			const returned = { ...card, buriedUntilMs: null };
			await Promise.all([
				cards.put(returned),
				schedules.put(placeSchedule(schedule, returned)),
				noteChanges(transaction.objectStore('changes'), [card.id])
			]);
		}
	});
	return true;
}
