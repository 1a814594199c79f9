import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { CardTable } from '#lib/state/card-table.ts';
import type { CardFilter } from '#lib/store/card-filter.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { cardBatches } from '#lib/store/card-batches.ts';
import type { CardSort } from '#lib/store/card-sort.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { addOwnCard } from '#lib/store/own-cards.ts';
import { parseCardQuery } from '#lib/store/parse-card-query.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { readLedger, saveLedger } from '#lib/store/study-ledger.ts';
import type { Store } from '#lib/store/store.ts';
import { cardId, deckCard, deckOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { grade } from '#tests/support/store-promise.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const ALL: CardFilter = { list: 'deck', query: { terms: [] }, kind: null, state: null };
const DAY = { nowMs: FIXED_NOW_MS, dayStartHour: 4 };

/** Nine cards, the fourth of them suspended, the last two suggested; the first four have a past. */
async function makeCards(): Promise<Store> {
	const { store } = await makeStudy(
		Array.from({ length: 9 }, (_, order) => deckCard(order, { tier: order > 6 ? 'suggested' : 'included' }))
	);
	for (const [number, rating] of [
		[0, 4],
		[1, 3],
		[2, 1],
		[3, 4]
	] as const)
		await grade(store, cardId(number), rating, FIXED_NOW_MS);
	await grade(store, cardId(0), 1, FIXED_NOW_MS + 20 * DAY_MS);
	await suspendCard(store, cardId(3), FIXED_NOW_MS);
	await editCard(store, cardId(5), { prompt: 'Mine?', answer: 'Mine.' }, FIXED_NOW_MS);
	await editCard(store, cardId(1), { prompt: 'Mine too?', answer: 'Mine.' }, FIXED_NOW_MS + 1);
	return store;
}

async function builtTable(store: Store): Promise<CardTable> {
	const table = new CardTable();
	await table.build(store);
	return table;
}

const find = (table: CardTable, filter: Partial<CardFilter> = {}, sort: CardSort = 'place') =>
	table.find({ ...ALL, ...filter }, sort, DAY).map(({ order }) => order);

const filters: readonly { name: string; filter: Partial<CardFilter>; orders: readonly number[] }[] = [
	{ name: 'the deck', filter: {}, orders: [0, 1, 2, 3, 4, 5, 6] },
	{ name: 'a kind', filter: { kind: 'event' }, orders: [1, 4] },
	{ name: 'a state', filter: { state: 'suspended' }, orders: [3] },
	{ name: 'a search', filter: { query: parseCardQuery('mine').query }, orders: [1, 5] },
	{ name: 'suggestions', filter: { list: 'suggested' }, orders: [7, 8] },
	{ name: 'no suggestion is in the deck', filter: { query: parseCardQuery('"harbour 8"').query }, orders: [] }
];

const sorts: readonly { sort: CardSort; orders: readonly number[] }[] = [
	{ sort: 'place', orders: [0, 1, 2, 3, 4, 5, 6] },
	{ sort: 'due', orders: [2, 1, 0, 3, 4, 5, 6] },
	{ sort: 'stability', orders: [2, 0, 1, 3, 4, 5, 6] },
	{ sort: 'difficulty', orders: [0, 2, 1, 3, 4, 5, 6] },
	{ sort: 'lapses', orders: [0, 1, 2, 3, 4, 5, 6] },
	{ sort: 'edited', orders: [1, 5, 0, 2, 3, 4, 6] }
];

describe('the table of cards', () => {
	test.each(filters)('finds $name', async ({ filter, orders }) => {
		expect(find(await builtTable(await makeCards()), filter)).toEqual(orders);
	});

	test.each(sorts)('sorts by $sort, cards alike by their place', async ({ sort, orders }) => {
		expect(find(await builtTable(await makeCards()), {}, sort)).toEqual(orders);
	});

	test('shows a dropped card where it is asked for', async () => {
		const store = await makeCards();
		await decideCard(store, cardId(8), 'dropped', FIXED_NOW_MS);
		const table = await builtTable(store);
		expect([
			find(table, { list: 'suggested' }),
			find(table, { list: 'suggested', state: 'dropped' }),
			find(table, { state: 'dropped' }),
			find(table, { query: parseCardQuery('state:dropped').query })
		]).toEqual([[7], [8], [8], [8]]);
	});

	test('takes in what is written, before it is built and after', async () => {
		const store = await makeCards();
		const table = new CardTable();
		const building = table.build(store);
		await suspendCard(store, cardId(6), FIXED_NOW_MS);
		await table.renew(store, [cardId(6)]);
		await building;
		expect(find(table, { state: 'suspended' })).toEqual([3, 6]);
		await addOwnCard(store, { id: 'own' as CardId, textId: TEXT_ID, prompt: 'Own?', answer: 'Yes.' }, FIXED_NOW_MS);
		await editCard(store, cardId(0), { prompt: 'Mine now?', answer: 'Mine.' }, FIXED_NOW_MS + 2);
		await table.renew(store, ['own' as CardId, cardId(0), 'never' as CardId]);
		expect([find(table), find(table, {}, 'edited').slice(0, 2)]).toEqual([
			[0, 1, 2, 3, 4, 5, 6, 9],
			[0, 1]
		]);
	});

	describe('told that something was written elsewhere', () => {
		/** How many times it reads a row of cards, rather than one. */
		const countSweeps = () => {
			const spy = vi.spyOn(IDBObjectStore.prototype, 'getAll');
			return () => spy.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'cards').length;
		};
		const asIsNow = async (table: CardTable, store: Store) => {
			const anew = await builtTable(store);
			for (const { sort } of sorts) expect(find(table, {}, sort)).toEqual(find(anew, {}, sort));
			for (const { filter } of filters) expect(find(table, filter)).toEqual(find(anew, filter));
		};
		afterEach(() => vi.restoreAllMocks());

		test('reads those cards alone', async () => {
			const store = await makeCards();
			const table = await builtTable(store);
			await suspendCard(store, cardId(6), FIXED_NOW_MS);
			await grade(store, cardId(4), 3, FIXED_NOW_MS);
			await editCard(store, cardId(0), { prompt: 'Mine now?', answer: 'Mine.' }, FIXED_NOW_MS + 2);
			await addOwnCard(store, { id: 'own' as CardId, textId: TEXT_ID, prompt: 'Own?', answer: 'Yes.' }, FIXED_NOW_MS);
			await actOnCards(store, { deed: 'deleted', cardIds: [cardId(2)], atMs: FIXED_NOW_MS });
			const sweeps = countSweeps();
			table.forget();
			await table.build(store);
			expect(sweeps()).toBe(0);
			expect(find(table)).toEqual([0, 1, 3, 4, 5, 6, 9]);
			await asIsNow(table, store);
			await decideCard(store, cardId(8), 'kept', FIXED_NOW_MS);
			table.forget();
			await table.build(store);
			await asIsNow(table, store);
		});

		test('reads every card anew where nobody knows which they were', async () => {
			const store = await makeCards();
			const table = await builtTable(store);
			await suspendCard(store, cardId(6), FIXED_NOW_MS);
			// Statistics have taken it in: it is noted no longer.
			await saveLedger(store, await readLedger(store, null));
			table.forget();
			await table.build(store);
			expect(find(table, { state: 'suspended' })).toEqual([3, 6]);
			await installDeck(store, deckOf(4), DEFAULT_SCHEDULING);
			table.forget();
			await table.build(store);
			await asIsNow(table, store);
		});

		test('loses nothing that is written here meanwhile', async () => {
			const store = await makeCards();
			const table = await builtTable(store);
			await suspendCard(store, cardId(6), FIXED_NOW_MS);
			table.forget();
			const building = table.build(store);
			await suspendCard(store, cardId(5), FIXED_NOW_MS);
			await table.renew(store, [cardId(5)]);
			await building;
			expect(find(table, { state: 'suspended' })).toEqual([3, 5, 6]);
		});
	});

	test('holds every card once, whatever the size of a batch', async () => {
		const store = await makeCards();
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (size) => {
				const ids: string[] = [];
				for await (const batch of cardBatches(store, size)) ids.push(...batch.map(({ id }) => id));
				expect(ids).toEqual(Array.from({ length: 9 }, (_, number) => cardId(number)));
			}),
			{ numRuns: 12 }
		);
	});
});
