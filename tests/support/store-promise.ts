import type { CardId } from '#lib/pipeline/cards/card.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING, type Rating } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { type Installation, installDeck } from '#lib/store/install-deck.ts';
import { readCard } from '#lib/store/read-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { deckOf, reviewOf } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

/** As much of a test runner as the suite needs, so that a page without one can run it too. */
export type Expect = (actual: unknown) => { toEqual(expected: unknown): void };

/** One thing the store promises, shown on a store that is open and empty. */
export interface StorePromise {
	readonly name: string;
	readonly holds: (store: Store, expect: Expect) => Promise<void>;
}

/** From 04:00 to 04:00 UTC. */
export const DAY = { startMs: FIXED_NOW_MS - 8 * 3_600_000, endMs: FIXED_NOW_MS + 16 * 3_600_000 };
export const SETTINGS = DEFAULT_SCHEDULING;

/** Grades a card as a session does. */
export async function grade(store: Store, id: CardId, rating: Rating, atMs: number): Promise<void> {
	const before = (await readCard(store, id))?.schedule ?? newSchedule(id);
	const settings = await readScheduling(store);
	const schedule = scheduleAfterGrade(before, rating, atMs, settings);
	await gradeCard(store, { review: reviewOf(id, atMs, rating), schedule, settings, seen: before, nextCardId: null });
}

/** Installs a deck of a number of cards, or of given ones. */
export function install(store: Store, cards: Parameters<typeof deckOf>[0], version = 'v1'): Promise<Installation> {
	return installDeck(store, deckOf(cards, { version }), SETTINGS);
}

export const idsOf = (items: readonly { readonly cardId: CardId }[]): CardId[] => items.map((item) => item.cardId);
