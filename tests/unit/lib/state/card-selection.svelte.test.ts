import { describe, expect, test, vi } from 'vitest';
import { manyDeedsWords } from '#lib/format/many-deeds-words.ts';
import { CardList } from '#lib/state/card-list.svelte.ts';
import { CardSelection } from '#lib/state/card-selection.svelte.ts';
import { CardTable } from '#lib/state/card-table.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { readCard } from '#lib/store/read-card.ts';
import { buryCard, returnCard } from '#lib/store/set-aside-card.ts';
import { listedIds, makeCardList } from '#tests/support/card-list-fixture.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { failNextWrite } from '#tests/support/fail-next-write.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { grade } from '#tests/support/store-promise.ts';

/** Cards on two pages, of which the first two are in review. */
async function makeSelection() {
	const made = await makeCardList(60);
	for (const number of [0, 1]) await grade(made.study.store, cardId(number), 4, FIXED_NOW_MS - (3 + number) * DAY_MS);
	await made.list.load();
	const selection = new CardSelection({ ...made.study.needs, list: made.list });
	selection.begin();
	return { ...made, selection };
}

const said = ({ last }: CardSelection) => (last === null ? '' : manyDeedsWords(last));

describe('many cards at once', () => {
	test('are ticked one by one, as a range either way, and all that were found', async () => {
		const { list, selection } = await makeSelection();
		const ticked = () => listedIds(list).flatMap((id, index) => (selection.has(id) ? [index] : []));
		selection.tick(cardId(7), true, true);
		selection.tick(cardId(4), true, true);
		selection.tick(cardId(5), false, false);
		selection.tick(cardId(9), true, false);
		expect(ticked()).toEqual([4, 6, 7, 9]);
		selection.tick(cardId(6), false, true);
		expect(ticked()).toEqual([4]);
		selection.tickAll();
		expect(selection.count).toBe(60);
		selection.end();
		expect([selection.isOn, selection.count]).toEqual([false, 0]);
	});

	test('are suspended and brought back by an undo', async () => {
		const { list, selection } = await makeSelection();
		selection.tickAll();
		await selection.act('suspended');
		expect([said(selection), selection.isOn, list.cards[3]?.standing]).toEqual([
			'60 cards suspended.',
			false,
			'suspended'
		]);
		await selection.undo();
		expect([said(selection), selection.canUndo, list.cards[3]?.standing]).toEqual([
			'Undone: 60 cards as before.',
			false,
			'new'
		]);
	});

	test('are moved to a day, but for those that are new', async () => {
		const { study, selection } = await makeSelection();
		for (const number of [0, 1, 2, 3]) selection.tick(cardId(number), true, false);
		await selection.act('moved', 9);
		expect(said(selection)).toMatch(/^2 cards moved to April 25, 2025\. Not moved: 2 new or still being learned\.$/);
		const dueAtMs = (await readCard(study.store, cardId(0)))?.schedule.dueAtMs ?? 0;
		expect(Math.round((dueAtMs - FIXED_NOW_MS) / DAY_MS)).toBe(9);
	});

	test('are deleted, and come back though the page was loaded anew', async () => {
		const { study, list, selection } = await makeSelection();
		selection.tick(cardId(0), true, false);
		selection.tick(cardId(1), true, false);
		await selection.act('deleted');
		expect([list.total, listedIds(list)[0]]).toEqual([58, cardId(2)]);

		const anew = new CardList({ ...study.needs, table: new CardTable() });
		await anew.load();
		expect([anew.total, listedIds(anew)[0]]).toEqual([58, cardId(2)]);
		const later = new CardSelection({ ...study.needs, list: anew });
		await later.recall();
		expect([said(later), later.canUndo]).toEqual(['2 cards deleted.', true]);
		await later.undo();
		expect([anew.total, listedIds(anew)[0]]).toEqual([60, cardId(0)]);
		await later.recall();
		later.goOn();
		await later.recall();
		expect(later.last).toBe(null);
	});

	test('begin anew, and have their past again by an undo', async () => {
		const { study, selection } = await makeSelection();
		selection.tick(cardId(0), true, false);
		selection.tick(cardId(5), true, false);
		await selection.act('reset');
		expect(said(selection)).toBe('1 card is new again. Not reset: 1 never answered.');
		expect((await readCard(study.store, cardId(0)))?.schedule.state).toBe('new');
		await selection.undo();
		expect((await readCard(study.store, cardId(0)))?.schedule.state).toBe('review');
	});

	test('stay selected where nothing could be saved', async () => {
		const { selection } = await makeSelection();
		selection.tick(cardId(0), true, false);
		failNextWrite();
		await selection.act('suspended');
		vi.restoreAllMocks();
		expect([selection.error?.code, selection.isOn, selection.count, selection.last]).toEqual(['quota', true, 1, null]);
	});

	test('of which nothing was to be done change nothing', async () => {
		const { selection } = await makeSelection();
		selection.tick(cardId(4), true, false);
		await selection.act('returned');
		expect([said(selection), selection.canUndo]).toEqual(['Not set aside: 1.', false]);
	});

	test('are done to once where the button is pressed twice, and it is told and can be taken back', async () => {
		const { list, selection } = await makeSelection();
		selection.tick(cardId(0), true, false);
		selection.tick(cardId(1), true, false);
		await Promise.all([selection.act('deleted'), selection.act('deleted')]);
		expect([list.total, said(selection), selection.canUndo]).toEqual([58, '2 cards deleted.', true]);
	});

	test('are not counted where another tab has deleted them', async () => {
		const { study, list, selection } = await makeSelection();
		selection.tick(cardId(0), true, false);
		selection.tick(cardId(1), true, false);
		await actOnCards(study.store, { deed: 'deleted', cardIds: [cardId(1)], atMs: FIXED_NOW_MS });
		await list.heed();
		await selection.act('suspended');
		expect(said(selection)).toMatch(/^1 card suspended\./);
	});

	test('stay buried where that was done since they were suspended together', async () => {
		const { study, selection } = await makeSelection();
		selection.tick(cardId(0), true, false);
		selection.tick(cardId(1), true, false);
		await selection.act('suspended');
		await returnCard(study.store, cardId(0), FIXED_NOW_MS);
		await buryCard(study.store, cardId(0), FIXED_NOW_MS + DAY_MS, FIXED_NOW_MS);
		await selection.undo();
		expect((await readCard(study.store, cardId(0)))?.card).toMatchObject({
			suspended: false,
			buriedUntilMs: FIXED_NOW_MS + DAY_MS
		});
	});
});
