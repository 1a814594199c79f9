import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { nextCard, type TodayQueue, withoutCard } from '#lib/pipeline/schedule/today-queue.ts';
import { readCard } from '#lib/store/read-card.ts';
import { isAskable } from '#lib/store/queue-place.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A card and the schedule its next one follows from. */
export interface ScheduledCard {
	readonly card: StoredCard;
	readonly schedule: Schedule;
}

/** The card to show; or when one may be shown, epoch milliseconds; with neither, today is done. */
export interface Next {
	/** The queue without cards that are no longer to be asked. */
	readonly queue: TodayQueue;
	readonly found: ScheduledCard | null;
	readonly waitUntilMs: number | null;
}

/**
 * Reads the card that comes next, passing over those set aside or gone, as from another tab.
 * @param known cards that need not be read: the one just graded, whose schedule is newer here, and one read ahead
 * @throws StoreError
 */
export async function findNext(
	store: Store,
	queue: TodayQueue,
	nowMs: number,
	known: readonly ScheduledCard[] = []
): Promise<Next> {
	let left = queue;
	for (;;) {
		const next = nextCard(left, nowMs);
		if (next === null) return { queue: left, found: null, waitUntilMs: null };
		if ('waitUntilMs' in next) return { queue: left, found: null, waitUntilMs: next.waitUntilMs };
		const inHand = known.find(({ card }) => card.id === next.cardId);
		if (inHand !== undefined) return { queue: left, found: inHand, waitUntilMs: null };
		const found = await readCard(store, next.cardId);
		if (found !== null && isAskable(found.schedule.queue)) return { queue: left, found, waitUntilMs: null };
		left = withoutCard(left, next.cardId);
	}
}

/** Reads a given card to show before all others; where it is set aside or gone, the next one. @throws StoreError */
export async function findFirst(store: Store, queue: TodayQueue, cardId: CardId, nowMs: number): Promise<Next> {
	const found = await readCard(store, cardId);
	if (found === null || !isAskable(found.schedule.queue)) return findNext(store, queue, nowMs);
	return { queue, found, waitUntilMs: null };
}

/** Whether a card is still to be asked today. */
export function isInQueue(queue: TodayQueue, cardId: CardId): boolean {
	return [...queue.learning, ...queue.passedOver, ...queue.planned.slice(queue.position)].some(
		(card) => card.cardId === cardId
	);
}
