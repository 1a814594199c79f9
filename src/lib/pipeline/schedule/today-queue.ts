import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';

/** How long before its time a learning card is shown when nothing else is left. */
export const LEARN_AHEAD_MS = 20 * 60_000;

/** How many cards beyond the first are looked at for one about another subject than the last. */
const LOOK_AHEAD = 8;

/** A review or a new card planned for today. */
export interface QueuedCard {
	readonly cardId: CardId;
	/** What the card is about; equal values share a subject. The card's own id where it has none. */
	readonly subject: string;
	readonly part: 'review' | 'new';
}

/** A card in learning or relearning steps, and when its step is over. */
export interface LearningCard {
	readonly cardId: CardId;
	readonly subject: string;
	readonly dueAtMs: number;
}

/** What is left of today. Plain data; each change gives a new one that shares what did not change. */
export interface TodayQueue {
	/** In learning or relearning steps, earliest due first. */
	readonly learning: readonly LearningCard[];
	/** Reviews, then new cards, in the order planned; those before `position` are done with or passed over. */
	readonly planned: readonly QueuedCard[];
	readonly position: number;
	/** Planned cards passed over for their subject; they come before the rest. */
	readonly passedOver: readonly QueuedCard[];
	/** The subject of the card graded last. */
	readonly lastSubject: string | null;
	readonly reviewsLeft: number;
	readonly newLeft: number;
}

/** A card to show now; or when the next one may be shown, epoch milliseconds; or null when today is done. */
export type NextCard = { readonly cardId: CardId } | { readonly waitUntilMs: number } | null;

/**
 * The card to show now: a learning card that is due, else a review, else a new card, else a learning card up to 20
 * minutes early. A card about the subject of the last one waits for its turn to pass if any other can be shown.
 */
export function nextCard(queue: TodayQueue, nowMs: number): NextCard {
	const differs = (card: { readonly subject: string }) => card.subject !== queue.lastSubject;
	const dueLearning = queue.learning.filter((card) => card.dueAtMs <= nowMs);
	const planned = upcoming(queue);
	const now = dueLearning.find(differs) ?? planned.find(differs) ?? dueLearning[0] ?? planned[0];
	if (now !== undefined) return { cardId: now.cardId };

	const early = queue.learning.filter((card) => card.dueAtMs <= nowMs + LEARN_AHEAD_MS);
	const soon = early.find(differs) ?? early[0];
	if (soon !== undefined) return { cardId: soon.cardId };
	const later = queue.learning[0];
	return later === undefined ? null : { waitUntilMs: later.dueAtMs - LEARN_AHEAD_MS };
}

/** The queue once a card is graded: a card in learning steps is put back for its time, any other is done for today. */
export function afterGrade(queue: TodayQueue, schedule: Schedule): TodayQueue {
	const subject = findCard(queue, schedule.cardId)?.subject ?? schedule.cardId;
	const rest = { ...withoutCard(queue, schedule.cardId), lastSubject: subject };
	if (schedule.state !== 'learning' && schedule.state !== 'relearning') return rest;
	const card = { cardId: schedule.cardId, subject, dueAtMs: schedule.dueAtMs };
	const firstLater = rest.learning.findIndex((other) => other.dueAtMs > card.dueAtMs);
	const place = firstLater === -1 ? rest.learning.length : firstLater;
	return { ...rest, learning: [...rest.learning.slice(0, place), card, ...rest.learning.slice(place)] };
}

/** The queue without a card, as when it is suspended or buried. */
export function withoutCard(queue: TodayQueue, cardId: CardId): TodayQueue {
	const isOther = (card: { readonly cardId: CardId }) => card.cardId !== cardId;
	if (!queue.learning.every(isOther)) return { ...queue, learning: queue.learning.filter(isOther) };
	const card = findCard(queue, cardId);
	if (card === undefined || !('part' in card)) return queue;
	const left = {
		reviewsLeft: queue.reviewsLeft - (card.part === 'review' ? 1 : 0),
		newLeft: queue.newLeft - (card.part === 'new' ? 1 : 0)
	};
	if (!queue.passedOver.every(isOther)) {
		return { ...queue, ...left, passedOver: queue.passedOver.filter(isOther) };
	}
	const place = queue.planned.indexOf(card, queue.position);
	if (place >= queue.position + LOOK_AHEAD) return { ...queue, ...left, planned: queue.planned.filter(isOther) };
	const passedOver = [...queue.passedOver, ...queue.planned.slice(queue.position, place)];
	return { ...queue, ...left, passedOver, position: place + 1 };
}

/** How many cards are left today: graded once more for learning, at least once for the others. */
export function cardsLeft(queue: TodayQueue): number {
	return queue.learning.length + queue.reviewsLeft + queue.newLeft;
}

function upcoming(queue: TodayQueue): readonly QueuedCard[] {
	return [...queue.passedOver, ...queue.planned.slice(queue.position, queue.position + LOOK_AHEAD)];
}

function findCard(queue: TodayQueue, cardId: CardId): LearningCard | QueuedCard | undefined {
	const isIt = (card: { readonly cardId: CardId }) => card.cardId === cardId;
	const near = queue.learning.find(isIt) ?? upcoming(queue).find(isIt);
	if (near !== undefined) return near;
	for (let place = queue.position; place < queue.planned.length; place++) {
		const card = queue.planned[place];
		if (card !== undefined && isIt(card)) return card;
	}
	return undefined;
}
