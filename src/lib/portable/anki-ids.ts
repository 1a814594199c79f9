import type { CardId } from '#lib/pipeline/cards/card.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import type { AnkiCard } from '#lib/portable/anki-content.ts';

// Anki shows an id as the time at which a card was made, and refuses those of times to come.
const SPREAD_MS = 60 * 60_000;
const EARLIEST_MS = Date.UTC(2020, 0, 1);

/**
 * Anki's numbers for cards, and for the notes they are of: the same for the same card each time, and each another. One is
 * the time at which the card was added, or first reviewed where that was not noted, and up to an hour earlier, by a hash
 * of its own id: all cards of a text are added at once.
 */
export function ankiIds(cards: readonly AnkiCard[], nowMs: number): ReadonlyMap<CardId, number> {
	const ids = new Map<CardId, number>();
	const taken = new Set<number>();
	for (const { card, schedule, addedAtMs } of [...cards].sort(byId)) {
		const madeAtMs = Math.min(nowMs, Math.floor(addedAtMs ?? schedule.firstReviewAtMs ?? 0));
		let id = Math.max(EARLIEST_MS, madeAtMs) - hashBelow(card.id, SPREAD_MS);
		while (taken.has(id)) id -= 1;
		taken.add(id);
		ids.set(card.id, id);
	}
	return ids;
}

/** The number of a deck of a name; decks are told apart by name alone. */
export function deckId(name: string): number {
	return EARLIEST_MS - 1 - hashBelow(name.toLowerCase(), EARLIEST_MS / 2);
}

function hashBelow(text: string, limit: number): number {
	return Number(BigInt(`0x${fnv1a(text)}`) % BigInt(limit));
}

function byId({ card: one }: AnkiCard, { card: other }: AnkiCard): number {
	return one.id < other.id ? -1 : 1;
}
