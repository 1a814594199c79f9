import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { nextCard, type TodayQueue, withoutCard } from '#lib/pipeline/schedule/today-queue.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { readCard } from '#lib/store/read-card.ts';
import { isAskable } from '#lib/store/queue-place.ts';
import type { QueueName, StoredCard } from '#lib/store/schema.ts';
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

/** As much of a plan as a search for the next card goes by. */
type Sought = Pick<SessionPlan, 'queue' | 'passage'>;

/**
 * Whether a session may show a card from one of the store's queues. Who asks for the cards of a passage need not have
 * read its section.
 */
export function mayShow(queue: QueueName, passage: SessionPlan['passage']): boolean {
	return isAskable(queue) || (passage !== null && queue === 'unread');
}

/**
 * Reads the card that comes next, passing over those set aside or gone, as from another tab.
 * @param known cards that need not be read: the one just graded, whose schedule is newer here, and one read ahead
 * @throws StoreError
 */
export async function findNext(
	store: Store,
	{ queue, passage }: Sought,
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
		if (found !== null && mayShow(found.schedule.queue, passage)) return { queue: left, found, waitUntilMs: null };
		left = withoutCard(left, next.cardId);
	}
}

/** Reads a given card to show before all others; where it is set aside or gone, the next one. @throws StoreError */
export async function findFirst(store: Store, sought: Sought, cardId: CardId, nowMs: number): Promise<Next> {
	const found = await readCard(store, cardId);
	if (found === null || !mayShow(found.schedule.queue, sought.passage)) return findNext(store, sought, nowMs);
	return { queue: sought.queue, found, waitUntilMs: null };
}

/** Whether a card is still to be asked today. */
export function isInQueue(queue: TodayQueue, cardId: CardId): boolean {
	return [...queue.learning, ...queue.passedOver, ...queue.planned.slice(queue.position)].some(
		(card) => card.cardId === cardId
	);
}
