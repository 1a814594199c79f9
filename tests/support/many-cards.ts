import type { Page } from '@playwright/test';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';
import { deckOf } from '#tests/support/deck-builders.ts';
import { putRecords, readRecords, type StoreRecords } from '#tests/support/page-store.ts';

/** Puts a number of new cards into the page's store, all to be asked today, and before those of any other text. */
export async function putNewCardsFirst(page: Page, count: number): Promise<void> {
	const records = manyNewCards(count);
	const cards = await readRecords<StoredCard>(page, 'cards');
	const schedules = await readRecords<StoredSchedule>(page, 'schedules');
	const moved = cards.map((card) => ({ ...card, order: card.order + count }));
	const cardOf = new Map(moved.map((card) => [card.id, card]));
	const movedSchedules = schedules.flatMap((schedule) => {
		const card = cardOf.get(schedule.cardId);
		return card === undefined ? [] : [placeSchedule(schedule, card)];
	});
	await putRecords(page, {
		...records,
		cards: [...moved, ...records.cards],
		schedules: [...movedSchedules, ...records.schedules]
	});
}

/** Records of a number of new cards, all to be asked today, each beside another text's in reading order. */
export function manyNewCards(count: number) {
	const { textId, cards, ...text } = deckOf(count);
	const stored = cards.map((card): StoredCard => ({ ...card, ...UNTOUCHED }));
	const value = { ...DEFAULT_SCHEDULING, newCardsPerDay: 9999, reviewsPerDay: 9999 };
	return {
		texts: [{ id: textId, ...text }],
		cards: stored,
		schedules: stored.map((card) => placeSchedule(newSchedule(card.id), card)),
		settings: [{ name: 'scheduling', value, changedAtMs: 1 }]
	} satisfies StoreRecords;
}

/** The number of such a card in words that show its prompt; null if they do not. */
export function cardNumberIn(words: string): number | null {
	const [, number] = /harbour is number (\d+)/.exec(words) ?? [];
	return number === undefined ? null : Number(number);
}
