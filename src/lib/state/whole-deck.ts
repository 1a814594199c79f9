import type { WholeRecords } from '#lib/state/whole-records.ts';
import { isInDeck } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';

/** So many a slow phone reads, and copies to a worker or writes as lines, in less than 50 ms. */
export const CARDS_AT_ONCE = 250;
export const REVIEWS_AT_ONCE = 1000;

/** A card with its schedule, both as stored. */
export interface WithSchedule {
	readonly card: StoredCard;
	readonly schedule: StoredSchedule;
}

/** The whole cards of the deck among some: neither suggestions that wait, nor what was dropped or deleted. */
export function inDeck(batch: readonly WithSchedule[], whole: WholeRecords): readonly WithSchedule[] {
	return whole.of('cards', batch, ({ card }) => card).filter(({ card }) => isInDeck(card));
}

/** Sorts cards by text, then as they stand in it. */
export function inReadingOrder(one: StoredCard, other: StoredCard): number {
	return one.textId === other.textId ? one.order - other.order : one.textId < other.textId ? -1 : 1;
}
