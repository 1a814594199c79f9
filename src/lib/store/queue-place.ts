import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import type { MovedDue, StoredCard, StoredSchedule } from '#lib/store/schema.ts';

type QueuePlace = Pick<StoredSchedule, 'queue' | 'at'>;

/** The queue a schedule asks for and the place in it. @param order the card's place in reading order */
export function queuePlace(schedule: Schedule, order: number): QueuePlace {
	switch (schedule.state) {
		case 'new':
			return { queue: 'new', at: order };
		case 'learning':
		case 'relearning':
			return { queue: 'learning', at: schedule.dueAtMs };
		case 'review':
			return { queue: 'review', at: schedule.dueAtMs };
	}
}

/** A card's schedule as it is stored: in its queue, or kept out of it where the reader, the reading or the tier says so. */
export function placeSchedule(schedule: Schedule, card: StoredCard): StoredSchedule {
	const due = { ...schedule, dueAtMs: dueAtMsOf(schedule, card.movedDue) };
	const place = isOutOfDeck(card)
		? { queue: 'aside' as const, at: Infinity }
		: card.buriedUntilMs !== null
			? { queue: 'aside' as const, at: card.buriedUntilMs }
			: schedule.state === 'new' && isHeldBack(card)
				? { queue: 'unread' as const, at: card.order }
				: queuePlace(due, card.order);
	return { ...due, ...place, subjectId: card.subjectId };
}

/** When a card falls due, moved or not, whatever an earlier move has made of the schedule. */
export function dueAtMsOf({ state, dueAtMs, lastReviewAtMs, intervalDays }: Schedule, moved: MovedDue | null): number {
	// Steps of minutes are never moved.
	if (state !== 'review' || lastReviewAtMs === null) return dueAtMs;
	return moved?.afterReviewAtMs === lastReviewAtMs ? moved.dueAtMs : lastReviewAtMs + intervalDays * MS_PER_DAY;
}

/** Whether the card, while it is new, waits until its section is read. One that the reader picked does not. */
function isHeldBack({ awaitsReading, decision }: StoredCard): boolean {
	return awaitsReading && decision !== 'kept';
}

/** Whether a session may show the cards of a queue. */
export function isAskable(queue: StoredSchedule['queue']): boolean {
	return queue !== 'aside' && queue !== 'unread';
}

/** Whether nothing but the reader brings the card into a session. */
export function isOutOfDeck(card: StoredCard): boolean {
	return card.suspended || !isInDeck(card);
}

/** Whether a card is in the deck, suspended and buried ones too: not deleted, not dropped, and no suggestion that waits. */
export function isInDeck(card: StoredCard): boolean {
	return card.deletedAtMs === null && card.decision !== 'dropped' && !isWaiting(card);
}

/** Whether the card is a suggestion that the reader has not answered. */
export function isWaiting(card: StoredCard): boolean {
	return card.tier === 'suggested' && card.decision === null;
}
