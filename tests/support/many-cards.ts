import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';
import { deckOf } from '#tests/support/deck-builders.ts';
import type { StoreRecords } from '#tests/support/page-store.ts';

/**
 * Records of a number of new cards, all to be asked today.
 * @param place among cards of another text in reading order: before all of them, or side by side
 */
export function manyNewCards(count: number, place: 'before' | 'beside' = 'before'): StoreRecords {
	const { textId, cards, ...text } = deckOf(count);
	const stored = cards.map((card): StoredCard => ({ ...card, ...UNTOUCHED, order: card.order * (place === 'before' ? 1e-9 : 1) }));
	const value = { ...DEFAULT_SCHEDULING, newCardsPerDay: 9999, reviewsPerDay: 9999 };
	return {
		texts: [{ id: textId, ...text }],
		cards: stored,
		schedules: stored.map((card) => placeSchedule(newSchedule(card.id), card)),
		settings: [{ name: 'scheduling', value, changedAtMs: 1 }]
	};
}

/** The number of such a card in words that show its prompt; null if they do not. */
export function cardNumberIn(words: string): number | null {
	const [, number] = /harbour is number (\d+)/.exec(words) ?? [];
	return number === undefined ? null : Number(number);
}
