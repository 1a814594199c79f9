import { describe, expect, test } from 'vitest';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { buryCard } from '#lib/store/set-aside-card.ts';
import { saveSetting } from '#lib/store/settings.ts';
import { listedIds, makeCardList } from '#tests/support/card-list-fixture.ts';
import { cardId, deckCard, deckOf } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { grade } from '#tests/support/store-promise.ts';

describe('the card list', () => {
	test('goes through pages of 50 and back to the first when narrowed', async () => {
		const { list } = await makeCardList(120);
		await list.load();
		expect([list.total, list.pageCount, listedIds(list).length]).toEqual([120, 3, 50]);
		await list.goToPage(2);
		expect([list.page, listedIds(list).length]).toEqual([2, 20]);
		await list.narrow({ words: 'harbour 11' });
		expect([list.page, list.pageCount, list.total]).toEqual([0, 1, 11]);
		await list.narrow({ words: 'nowhere' });
		expect([list.pageCount, list.total]).toEqual([1, 0]);
	});

	test("is dated by the reader's own day", async () => {
		const { list, study } = await makeCardList(1);
		await saveSetting(study.store, 'scheduling', { ...DEFAULT_SCHEDULING, dayStartHour: 9 }, FIXED_NOW_MS);
		await list.load();
		expect(list.dayStartHour).toBe(9);
	});

	test('goes on showing what was found while a search is half typed', async () => {
		const { list } = await makeCardList(12);
		await list.load();
		await list.narrow({ words: 'harbour 11' });
		await list.narrow({ words: 'harbour 11 kind:' });
		expect([listedIds(list), list.problems.map(({ code }) => code)]).toEqual([[cardId(11)], ['missing-value']]);
		await list.narrow({ words: 'harbour kind:event' });
		expect([listedIds(list), list.problems]).toEqual([[1, 4, 7, 10].map(cardId), []]);
	});

	test('shows the first page before it knows how many there are', async () => {
		const { list, deeds } = await makeCardList([...deckOf(60).cards, deckCard(60, { tier: 'suggested', order: 0.5 })]);
		await list.goToPage(0);
		expect([list.isLoaded, list.total, list.pageCount]).toEqual([true, null, null]);
		expect(listedIds(list)).toEqual(Array.from({ length: 50 }, (_, number) => cardId(number)));
		await deeds.suspend(cardId(1));
		expect([list.total, list.cards[1]?.standing]).toEqual([null, 'suspended']);
		await list.load();
		expect([list.total, list.pageCount]).toEqual([60, 2]);
	});

	test('opens where the reader left it', async () => {
		const { list, deeds } = await makeCardList(120);
		await list.load();
		await list.load({ sort: 'edited', words: 'harbour' }, 2);
		expect([list.page, list.total, list.view.sort, listedIds(list).length]).toEqual([2, 120, 'edited', 20]);
		await deeds.edit(cardId(119), { prompt: 'Mine, in the harbour?', answer: 'Mine.' });
		await list.goToPage(0);
		expect(listedIds(list).slice(0, 2)).toEqual([cardId(119), cardId(0)]);
	});

	test('shows what was asked for last', async () => {
		const { list } = await makeCardList(12);
		await list.load();
		await Promise.all([list.narrow({ words: '1' }), list.narrow({ words: '11' }), list.narrow({ words: '7' })]);
		expect(listedIds(list)).toEqual([cardId(7)]);
	});

	test('follows what was written elsewhere, and stays on its page', async () => {
		const { list, study } = await makeCardList(120);
		await list.load();
		await list.goToPage(1);
		await editCard(study.store, cardId(60), { prompt: 'Mine?', answer: 'Mine.' }, FIXED_NOW_MS);
		await list.heed();
		expect([list.page, list.isSearching, list.cardOf(cardId(60))?.prompt]).toEqual([1, false, 'Mine?']);
		await list.narrow({ words: 'mine' });
		expect(listedIds(list)).toEqual([cardId(60)]);
	});

	test('steps back when the last page has emptied', async () => {
		const { list, deeds } = await makeCardList(51);
		await list.load();
		await list.narrow({ state: 'new' });
		await list.goToPage(1);
		await deeds.suspend(cardId(50));
		expect([list.page, list.total]).toEqual([0, 50]);
	});

	test('has cards back on the day after they were buried, though nothing was reviewed since', async () => {
		const { list, study } = await makeCardList(2);
		await grade(study.store, cardId(0), 4, FIXED_NOW_MS - 30 * DAY_MS);
		await list.load({ words: 'due:<=0' });
		await buryCard(study.store, cardId(0), FIXED_NOW_MS + DAY_MS, FIXED_NOW_MS);
		await list.heed();
		expect(listedIds(list)).toEqual([]);
		study.clock.advance(2 * DAY_MS);
		await list.load();
		expect(listedIds(list)).toEqual([cardId(0)]);
		await list.load({ words: '' });
		expect(list.cards.map(({ standing }) => standing)).toEqual(['review', 'new']);
	});
});
