import type { IDBPTransaction } from 'idb';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { CardRecords } from '#lib/store/judge-card.ts';
import { AFTER_ALL } from '#lib/store/key-ranges.ts';
import type { CommonplaceSchema, StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { StoreName } from '#lib/store/store.ts';

/** So many are judged in a few tens of milliseconds on a slow phone. */
const CARDS_AT_ONCE = 50;
const REVIEWS_AT_ONCE = 300;

/** Any transaction that has the stores needed. */
export type AnyTransaction = IDBPTransaction<CommonplaceSchema, StoreName[], IDBTransactionMode>;

/** All that is stored under the ids of one stretch of cards, as one moment has it. */
export interface CardRange {
	/** Ids of no card too, where a schedule or a review has them. */
	readonly records: readonly CardRecords[];
	readonly reviewCount: number;
	/** The last id of the stretch; null if nothing is after it. */
	readonly end: IDBValidKey | null;
}

const isUpTo = (key: IDBValidKey, end: IDBValidKey | null) => end === null || indexedDB.cmp(key, end) <= 0;

/** Reads the next stretch of ids: a few cards, and fewer where they have many reviews. @param after null for the first */
export async function readCardRange(transaction: AnyTransaction, after: IDBValidKey | null): Promise<CardRange> {
	const allCards = transaction.objectStore('cards');
	const byCard = transaction.objectStore('reviews').index('byCard');
	const cards = await allCards.getAll(between(after, null), CARDS_AT_ONCE);
	const lastId = cards.length < CARDS_AT_ONCE ? null : (cards.at(-1)?.id ?? null);
	const log = await byCard.getAll(logBetween(after, lastId), REVIEWS_AT_ONCE);
	const isCut = log.length === REVIEWS_AT_ONCE;
	const end = isCut ? lastWhole(log) : lastId;
	// One card alone may have more reviews than were read.
	const isShort = isCut && indexedDB.cmp(end, log.at(-1)?.cardId) === 0;
	const [schedules, reviews] = await Promise.all([
		transaction.objectStore('schedules').getAll(between(after, end)),
		isShort ? byCard.getAll(logBetween(after, end)) : log.filter(({ cardId }) => isUpTo(cardId, end))
	]);
	const here = cards.filter(({ id }) => isUpTo(id, end));
	return { records: recordsOf(here, schedules, reviews), reviewCount: reviews.length, end };
}

/** The last card of a log that was cut off whose reviews are all in it; the only one there is, cut off or not. */
function lastWhole(log: readonly Review[]): IDBValidKey | null {
	const last = log.at(-1)?.cardId ?? null;
	const whole = log.findLast(({ cardId }) => last !== null && indexedDB.cmp(cardId, last) !== 0);
	return whole?.cardId ?? last;
}

function between(after: IDBValidKey | null, end: IDBValidKey | null): IDBKeyRange | null {
	if (after === null) return end === null ? null : IDBKeyRange.upperBound(end);
	return end === null ? IDBKeyRange.lowerBound(after, true) : IDBKeyRange.bound(after, end, true);
}

function logBetween(after: IDBValidKey | null, end: IDBValidKey | null): IDBKeyRange | null {
	return between(after === null ? null : [after, AFTER_ALL], end === null ? null : [end, AFTER_ALL]);
}

function recordsOf(
	cards: readonly StoredCard[],
	schedules: readonly StoredSchedule[],
	reviews: readonly Review[]
): CardRecords[] {
	const cardById = new Map(cards.map((card) => [card.id, card]));
	const scheduleById = new Map(schedules.map((schedule) => [schedule.cardId, schedule]));
	const logById = new Map<CardId, Review[]>();
	for (const review of reviews) {
		const log = logById.get(review.cardId);
		if (log === undefined) logById.set(review.cardId, [review]);
		else log.push(review);
	}
	const ids = new Set([...cardById.keys(), ...scheduleById.keys(), ...logById.keys()]);
	return [...ids].map((cardId) => ({
		cardId,
		card: cardById.get(cardId),
		schedule: scheduleById.get(cardId),
		reviews: logById.get(cardId) ?? []
	}));
}
