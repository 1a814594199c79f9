import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { FindingCode } from '#lib/store/finding.ts';
import { saveSetting } from '#lib/store/settings.ts';
import type { Store, StoreName } from '#lib/store/store.ts';
import { cardId, reviewId, reviewOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { SETTINGS } from '#tests/support/store-promise.ts';

/** Something that goes wrong with a sound store. */
export interface Damage {
	readonly name: string;
	readonly damage: (store: Store) => Promise<unknown>;
	readonly found: readonly FindingCode[];
	/** What is found after a repair too: nothing can be done about it. */
	readonly left?: readonly FindingCode[];
	/** The stores in which a repair leaves something else than was there before the damage. */
	readonly altered?: readonly StoreName[];
	/** How many records that nothing can read a repair keeps apart. */
	readonly apart?: number;
	/** How many it keeps apart as they were before it mended them. */
	readonly copies?: number;
}

const FIRST = reviewId(FIXED_NOW_MS);

/** Changes the record under a key, as no code of the app would. */
function change(store: Store, name: StoreName, key: unknown, fields: Record<string, unknown>): Promise<unknown> {
	return store.write([name], async (transaction) => {
		const records = transaction.objectStore(name);
		const before = (await records.get(key as never)) as object;
		const after = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined);
		await records.put(Object.fromEntries(after) as never);
	});
}

function put(store: Store, name: StoreName, record: unknown): Promise<unknown> {
	return store.write([name], (transaction) => transaction.objectStore(name).put(record as never));
}

function remove(store: Store, name: StoreName, key: unknown): Promise<unknown> {
	return store.write([name], (transaction) => transaction.objectStore(name).delete(key as never));
}

const quoting = (exact: string, start: number) => ({
	source: { start, end: start + exact.length, exact, prefix: '', suffix: '' }
});

export const DAMAGES: readonly Damage[] = [
	{
		name: 'a schedule is gone',
		damage: (store) => remove(store, 'schedules', cardId(0)),
		found: ['schedule-missing']
	},
	{
		name: 'a schedule is not that of the log',
		damage: (store) => change(store, 'schedules', cardId(0), { stabilityDays: 900, dueAtMs: 5 }),
		found: ['schedule-differs']
	},
	{
		name: 'a schedule is in another queue than its card',
		damage: (store) => change(store, 'schedules', cardId(3), { queue: 'new', at: 3 }),
		found: ['schedule-differs']
	},
	{
		name: 'a card waits for a section that was read',
		damage: (store) => change(store, 'cards', cardId(2), { awaitsReading: true }),
		found: ['schedule-differs']
	},
	{
		name: 'a schedule has no card',
		damage: (store) => change(store, 'schedules', cardId(1), { cardId: 'nobody' }),
		found: ['schedule-orphaned']
	},
	{
		name: 'a card is gone, and its reviews and its schedule stand',
		damage: (store) => remove(store, 'cards', cardId(1)),
		found: ['review-orphaned', 'schedule-orphaned'],
		left: ['review-orphaned'],
		altered: ['cards', 'schedules']
	},
	{
		name: 'a review is kept twice',
		damage: (store) => put(store, 'reviews', reviewOf(cardId(1), FIXED_NOW_MS + 1, 3, 77)),
		found: ['review-duplicated'],
		altered: ['reviews']
	},
	{
		name: 'a review is under an id of another time',
		damage: (store) => put(store, 'reviews', { ...reviewOf(cardId(1), FIXED_NOW_MS + DAY_MS), id: reviewId(5) }),
		found: ['review-misfiled'],
		altered: ['reviews', 'schedules']
	},
	{
		name: 'a review is under an id that is none',
		damage: (store) => put(store, 'reviews', { ...reviewOf(cardId(1), FIXED_NOW_MS + DAY_MS), id: 'x' }),
		found: ['review-misfiled'],
		altered: ['reviews', 'schedules']
	},
	{
		name: 'a review has lost how long it took',
		damage: (store) => change(store, 'reviews', FIRST, { tookMs: undefined }),
		found: ['review-malformed'],
		altered: ['reviews']
	},
	{
		name: 'a review took no number of milliseconds',
		damage: (store) => change(store, 'reviews', FIRST, { tookMs: '900 ms' }),
		found: ['review-malformed'],
		altered: ['reviews', 'settings'],
		copies: 1
	},
	{
		name: 'a review has lost its time, which its id tells',
		damage: (store) => change(store, 'reviews', FIRST, { atMs: undefined }),
		found: ['review-malformed']
	},
	{
		name: 'a review has a grade that there is not',
		damage: (store) => change(store, 'reviews', FIRST, { rating: 9 }),
		found: ['review-unusable'],
		altered: ['reviews', 'schedules', 'settings'],
		apart: 1
	},
	{
		name: 'a review is of nothing',
		damage: (store) => put(store, 'reviews', { id: 'noise' }),
		found: ['review-unusable'],
		altered: ['settings'],
		apart: 1
	},
	{
		name: 'a card has lost what the reader decided about it',
		damage: (store) => change(store, 'cards', cardId(2), { suspended: 'no', movedDue: 7, decidedAtMs: undefined }),
		found: ['card-malformed'],
		altered: ['settings'],
		copies: 1
	},
	{
		name: 'a card has lost its question',
		damage: (store) => change(store, 'cards', cardId(2), { prompt: undefined }),
		found: ['card-malformed'],
		altered: ['cards', 'schedules']
	},
	{
		name: 'a card has something else where its answer was',
		damage: (store) => change(store, 'cards', cardId(2), { answer: ['An', 'answer'] }),
		found: ['card-malformed'],
		altered: ['cards', 'schedules', 'settings'],
		copies: 1
	},
	{
		name: 'a card has an id that nothing can use',
		damage: (store) => change(store, 'cards', cardId(2), { id: 'two words' }),
		found: ['card-unusable'],
		altered: ['settings'],
		apart: 1
	},
	{
		name: 'a card is of a text that is not here',
		damage: (store) => change(store, 'cards', cardId(2), { textId: 'elsewhere' }),
		found: ['text-orphaned'],
		left: ['text-orphaned'],
		altered: ['cards']
	},
	{
		name: 'a card is of a section that its text has not',
		damage: (store) => change(store, 'cards', cardId(2), { sectionId: 's9' }),
		found: ['passage-moved']
	},
	{
		name: 'a card quotes words that stand elsewhere',
		damage: (store) => change(store, 'cards', cardId(2), { ...quoting('Harbour 2', 4), paragraphId: 'p1' }),
		found: ['passage-moved']
	},
	{
		name: 'a card quotes words that stand nowhere',
		damage: (store) => change(store, 'cards', cardId(2), quoting('Harbour of no return', 4)),
		found: ['passage-lost'],
		left: ['passage-lost'],
		altered: ['cards']
	},
	{
		name: 'a card quotes words that stand nowhere, in a paragraph that is not',
		damage: (store) => change(store, 'cards', cardId(2), { ...quoting('Harbour of no return', 4), paragraphId: 'p99' }),
		found: ['passage-link-broken', 'passage-lost'],
		left: ['passage-lost'],
		altered: ['cards']
	},
	{
		name: 'a text has lost its sections and its title',
		damage: (store) => change(store, 'texts', TEXT_ID, { sections: undefined, title: 5 }),
		found: ['text-malformed'],
		altered: ['settings', 'texts'],
		copies: 1
	},
	{
		name: 'a place is in a paragraph that is not',
		damage: (store) => change(store, 'places', TEXT_ID, { paragraphId: 'p99', character: 3 }),
		found: ['place-lost'],
		altered: ['places']
	},
	{
		name: 'a place has lost what was read',
		damage: (store) => change(store, 'places', TEXT_ID, { readStretches: 'all', learnsAhead: undefined }),
		found: ['place-malformed'],
		altered: ['settings'],
		copies: 1
	},
	{
		name: 'a place is in a text that is not here',
		damage: (store) => change(store, 'places', TEXT_ID, { textId: 'elsewhere' }),
		found: ['place-orphaned'],
		left: ['place-orphaned'],
		altered: ['places']
	},
	{
		name: 'a highlight stands elsewhere',
		damage: (store) => change(store, 'highlights', 'h1', quoting('Harbour 1', 3)),
		found: ['highlight-moved']
	},
	{
		name: 'a highlight has lost its words in the text',
		damage: (store) => change(store, 'highlights', 'h1', quoting('Harbour of no return', 3)),
		found: ['highlight-lost'],
		left: ['highlight-lost'],
		altered: ['highlights']
	},
	{
		name: 'a highlight has lost its colour',
		damage: (store) => change(store, 'highlights', 'h1', { colour: 'plaid' }),
		found: ['highlight-malformed'],
		altered: ['highlights', 'settings'],
		copies: 1
	},
	{
		name: 'a highlight has lost what it marks',
		damage: (store) => change(store, 'highlights', 'h1', { source: null }),
		found: ['highlight-unusable'],
		altered: ['highlights', 'settings'],
		apart: 1
	},
	{
		name: 'a highlight is in a text that is not here',
		damage: (store) => change(store, 'highlights', 'h1', { textId: 'elsewhere' }),
		found: ['highlight-orphaned'],
		left: ['highlight-orphaned'],
		altered: ['highlights']
	},
	{
		name: 'a setting is out of range',
		damage: (store) => put(store, 'settings', scheduling({ dayStartHour: 99 })),
		found: ['setting-malformed'],
		altered: ['settings'],
		copies: 1
	},
	{
		name: 'the card shown last is gone',
		damage: (store) => saveSetting(store, 'current-card', 'nobody' as CardId, FIXED_NOW_MS),
		found: ['note-unusable'],
		altered: ['settings']
	},
	{
		name: 'what was asked for today is no number',
		damage: (store) => put(store, 'settings', { name: 'day-extra', value: { newCards: 'many' }, changedAtMs: 1 }),
		found: ['note-unusable']
	},
	{
		name: 'what could be taken back is of cards that are gone',
		damage: (store) => put(store, 'deeds', { id: 7, atMs: 7, deed: 'reset', before: [{ cardId: 'x', plan: {} }] }),
		found: ['note-unusable']
	},
	{
		name: 'the ledger is torn',
		damage: (store) => put(store, 'ledger', { name: 'mark', format: 1, revision: 'gone' }),
		found: ['note-unusable'],
		altered: ['ledger']
	}
];

function scheduling(fields: Record<string, unknown>) {
	const value = { ...SETTINGS, newCardsPerDay: 7, ...fields };
	return { name: 'scheduling', value, changedAtMs: FIXED_NOW_MS };
}
