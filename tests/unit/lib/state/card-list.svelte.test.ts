import { describe, expect, test, vi } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { CardList } from '#lib/state/card-list.svelte.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

async function makeList(cards: Parameters<typeof makeStudy>[0]) {
	const study = await makeStudy(cards);
	let count = 0;
	const makeCardId = () => `own-${(count += 1)}` as CardId;
	const list = new CardList({ ...study.needs, makeCardId });
	await list.load();
	return list;
}

const ids = (list: CardList) => list.cards.map(({ card }) => card.id);

describe('the card list', () => {
	test('goes through pages of 50 and back to the first when narrowed', async () => {
		const list = await makeList(120);
		expect([list.total, list.pageCount, ids(list).length]).toEqual([120, 3, 50]);
		await list.goToPage(2);
		expect([list.page, ids(list).length]).toEqual([2, 20]);
		await list.narrow({ words: 'harbour 11' });
		expect([list.page, list.pageCount, list.total]).toEqual([0, 1, 11]);
		await list.narrow({ words: 'nowhere' });
		expect([list.pageCount, list.total]).toEqual([1, 0]);
	});

	test('shows what was asked for last', async () => {
		const list = await makeList(12);
		await Promise.all([list.narrow({ words: '1' }), list.narrow({ words: '11' }), list.narrow({ words: '7' })]);
		expect(ids(list)).toEqual([cardId(7)]);
	});

	test('steps back when the last page has emptied', async () => {
		const list = await makeList(51);
		await list.narrow({ state: 'new' });
		await list.goToPage(1);
		await list.suspend(cardId(50));
		expect([list.page, list.total]).toEqual([0, 50]);
	});

	test('suspends, returns and rewords', async () => {
		const list = await makeList(2);
		await list.suspend(cardId(0));
		expect(list.cards[0]?.standing).toBe('suspended');
		await list.unsuspend(cardId(0));
		await list.edit(cardId(0), { prompt: 'Mine?', answer: 'Mine.' });
		expect(list.cards[0]).toMatchObject({ standing: 'new', card: { prompt: 'Mine?', origin: 'edited' } });
	});

	test('keeps and drops suggestions, and takes either back', async () => {
		const list = await makeList(
			[0, 1, 2].map((order) => deckCard(order, { tier: order > 0 ? 'suggested' : 'included' }))
		);
		await list.narrow({ list: 'suggested' });
		await list.keep(cardId(1));
		await list.drop(cardId(2));
		expect(ids(list)).toEqual([]);
		await list.narrow({ state: 'dropped' });
		expect(ids(list)).toEqual([cardId(2)]);
		await list.narrow({ list: 'deck', state: null });
		expect(list.cards.map(({ standing }) => standing)).toEqual(['new', 'new']);
		await list.reconsider(cardId(1));
		await list.narrow({ state: 'dropped' });
		await list.reconsider(cardId(2));
		await list.narrow({ list: 'suggested', state: null });
		expect(ids(list)).toEqual([cardId(1), cardId(2)]);
	});

	test('takes back one step after another, across lists', async () => {
		const list = await makeList(
			[0, 1, 2].map((order) => deckCard(order, { tier: order > 0 ? 'suggested' : 'included' }))
		);
		await list.suspend(cardId(0));
		await list.narrow({ list: 'suggested' });
		expect([list.last, list.canUndo]).toEqual([null, true]);
		await list.edit(cardId(2), { prompt: 'Mine?', answer: 'Mine.' });
		await list.keep(cardId(2));
		await list.drop(cardId(1));
		expect([list.total, list.last]).toEqual([0, { cardId: cardId(1), deed: 'dropped', isUndone: false }]);
		await list.undo();
		expect([ids(list), list.last]).toEqual([[cardId(1)], { cardId: cardId(1), deed: 'dropped', isUndone: true }]);
		await list.undo();
		expect(list.cards[1]?.card).toMatchObject({ decision: null, prompt: 'Mine?', origin: 'edited' });
		await list.undo();
		expect(list.cards[1]?.card).toMatchObject({ origin: 'generated', editedAtMs: null, answer: 'Harbour 2' });
		await list.undo();
		await list.undo();
		expect(list.canUndo).toBe(false);
		await list.narrow({ list: 'deck' });
		expect(list.cards.map(({ standing }) => standing)).toEqual(['new']);
	});

	test('does nothing to take back for an edit that changes nothing, or one that was not kept', async () => {
		const list = await makeList(1);
		await list.edit(cardId(0), { prompt: 'Which harbour is number 0?', answer: 'Harbour 0' });
		expect([list.last, list.canUndo]).toEqual([null, false]);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('no', 'QuotaExceededError');
		});
		await list.suspend(cardId(0));
		expect([list.error?.code, list.last, list.canUndo]).toEqual(['quota', null, false]);
		vi.restoreAllMocks();
	});

	test('adds a card of the reader’s own, with a gap as a cloze', async () => {
		const list = await makeList(1);
		expect(await list.add({ textId: TEXT_ID, prompt: 'It was ____.', answer: 'so' })).toBe('own-1');
		expect(list.cards[1]?.card).toMatchObject({ kind: 'own', form: 'cloze', answer: 'so' });
	});
});
