import { describe, expect, test, vi } from 'vitest';
import { CardSelection } from '#lib/state/card-selection.svelte.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { readCard } from '#lib/store/read-card.ts';
import { buryCard, returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import { listedIds, makeCardList } from '#tests/support/card-list-fixture.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { failNextWrite } from '#tests/support/fail-next-write.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import type { Study } from '#tests/support/study-fixture.ts';

describe('what is done to the cards of a list', () => {
	test('suspends, returns and rewords', async () => {
		const { list, deeds } = await makeCardList(2);
		await list.load();
		await deeds.suspend(cardId(0));
		expect(list.cards[0]?.standing).toBe('suspended');
		await deeds.unsuspend(cardId(0));
		await deeds.edit(cardId(0), { prompt: 'Mine?', answer: 'Mine.' });
		expect(list.cards[0]).toMatchObject({ standing: 'new', card: { prompt: 'Mine?', origin: 'edited' } });
	});

	test('keeps and drops suggestions, and takes either back', async () => {
		const { list, deeds } = await makeCardList(
			[0, 1, 2].map((order) => deckCard(order, { tier: order > 0 ? 'suggested' : 'included' }))
		);
		await list.load();
		await list.narrow({ list: 'suggested' });
		await deeds.keep(cardId(1));
		await deeds.drop(cardId(2));
		expect(listedIds(list)).toEqual([]);
		await list.narrow({ state: 'dropped' });
		expect(listedIds(list)).toEqual([cardId(2)]);
		await list.narrow({ list: 'deck', state: null });
		expect(list.cards.map(({ standing }) => standing)).toEqual(['new', 'new']);
		await deeds.reconsider(cardId(1));
		await list.narrow({ state: 'dropped' });
		await deeds.reconsider(cardId(2));
		await list.narrow({ list: 'suggested', state: null });
		expect(listedIds(list)).toEqual([cardId(1), cardId(2)]);
	});

	test('keeps words that were typed though the deed before fails, or finds its card gone', async () => {
		const { list, deeds } = await makeCardList(3);
		await list.load();
		failNextWrite();
		await Promise.all([deeds.suspend(cardId(0)), deeds.edit(cardId(1), { prompt: 'Mine?', answer: 'Mine.' })]);
		expect(list.cards.map(({ standing, card }) => [standing, card.prompt === 'Mine?'])).toEqual([
			['new', false],
			['new', true],
			['new', false]
		]);
	});

	test('takes back one step after another, across lists', async () => {
		const { list, deeds } = await makeCardList(
			[0, 1, 2].map((order) => deckCard(order, { tier: order > 0 ? 'suggested' : 'included' }))
		);
		await list.load();
		await deeds.suspend(cardId(0));
		await list.narrow({ list: 'suggested' });
		deeds.goOn();
		expect([deeds.last, deeds.canUndo]).toEqual([null, true]);
		await deeds.edit(cardId(2), { prompt: 'Mine?', answer: 'Mine.' });
		await deeds.keep(cardId(2));
		await deeds.drop(cardId(1));
		expect([list.total, deeds.last]).toEqual([0, { cardId: cardId(1), deed: 'dropped', isUndone: false }]);
		await deeds.undo();
		expect([listedIds(list), deeds.last]).toEqual([
			[cardId(1)],
			{ cardId: cardId(1), deed: 'dropped', isUndone: true }
		]);
		await deeds.undo();
		expect(list.cards[1]?.card).toMatchObject({ decision: null, prompt: 'Mine?', origin: 'edited' });
		await deeds.undo();
		expect(list.cards[1]?.card).toMatchObject({ origin: 'generated', editedAtMs: null, answer: 'Harbour 2' });
		await deeds.undo();
		await deeds.undo();
		expect(deeds.canUndo).toBe(false);
		await list.narrow({ list: 'deck' });
		expect(list.cards.map(({ standing }) => standing)).toEqual(['new']);
	});

	test('does one after another, and has as much taken back as was asked for', async () => {
		const { list, deeds } = await makeCardList(2);
		await list.load();
		await Promise.all([deeds.suspend(cardId(0)), deeds.suspend(cardId(1))]);
		await Promise.all([deeds.undo(), deeds.undo()]);
		expect(list.cards.map(({ standing }) => standing)).toEqual(['new', 'new']);
		expect([deeds.canUndo, deeds.last]).toEqual([false, { cardId: cardId(0), deed: 'suspended', isUndone: true }]);
		await Promise.all([deeds.suspend(cardId(0)), deeds.unsuspend(cardId(0)), deeds.undo()]);
		expect(list.cards[0]?.standing).toBe('suspended');
	});

	test('takes back nothing else in the place of what was not kept', async () => {
		const { list, deeds } = await makeCardList(2);
		await list.load();
		await deeds.suspend(cardId(0));
		failNextWrite();
		await Promise.all([deeds.suspend(cardId(1)), deeds.undo()]);
		expect([deeds.error?.code, list.cards[0]?.standing]).toEqual(['quota', 'suspended']);
		vi.restoreAllMocks();
	});

	test('tells of a card that was deleted elsewhere, and leaves it so', async () => {
		const { study, list, deeds } = await makeCardList(2);
		await list.load();
		await deeds.suspend(cardId(1));
		await deeds.suspend(cardId(0));
		await actOnCards(study.store, { deed: 'deleted', cardIds: [cardId(0)], atMs: study.clock.nowMs() });
		const gone = { cardId: cardId(0), deed: 'gone', isUndone: false };
		const failure = await deeds.edit(cardId(0), { prompt: 'Mine?', answer: 'Mine.' });
		expect(failure).toMatchObject({ code: 'deleted-elsewhere', card: null });
		expect([deeds.last, listedIds(list)]).toEqual([gone, [cardId(1)]]);
		await deeds.undo();
		expect([deeds.last, deeds.canUndo]).toEqual([gone, true]);
		await deeds.undo();
		expect([list.cards[0]?.standing, deeds.canUndo]).toEqual(['new', false]);
	});

	test('writes over words from elsewhere only once the reader has seen them, and brings those back', async () => {
		const { study, list, deeds } = await makeCardList(2);
		await list.load();
		const seen = list.cardOf(cardId(0));
		const mine = { prompt: 'Mine?', answer: 'Mine.' };
		await editCard(study.store, cardId(0), { prompt: 'Theirs?', answer: 'Theirs.' }, study.clock.nowMs());
		const failure = await deeds.edit(cardId(0), mine, seen);
		expect(failure).toMatchObject({ code: 'reworded-elsewhere', card: { prompt: 'Theirs?', answer: 'Theirs.' } });
		expect([list.cards[0]?.card.prompt, deeds.last, deeds.canUndo]).toEqual(['Theirs?', null, false]);
		expect(await deeds.edit(cardId(0), mine, list.cardOf(cardId(0)))).toBeNull();
		expect(list.cards[0]?.card.prompt).toBe('Mine?');
		await deeds.undo();
		expect(list.cards[0]?.card).toMatchObject({ prompt: 'Theirs?', origin: 'edited' });
	});

	test('does nothing to take back for an edit that changes nothing, or one that was not kept', async () => {
		const { list, deeds } = await makeCardList(1);
		await list.load();
		await deeds.edit(cardId(0), { prompt: 'Which harbour is number 0?', answer: 'Harbour 0' });
		expect([deeds.last, deeds.canUndo]).toEqual([null, false]);
		failNextWrite();
		await deeds.suspend(cardId(0));
		expect([deeds.error?.code, deeds.last, deeds.canUndo]).toEqual(['quota', null, false]);
		vi.restoreAllMocks();
	});

	test('adds a card of the reader’s own, with a gap as a cloze', async () => {
		const { list, deeds } = await makeCardList(1);
		await list.load();
		expect(await deeds.add({ textId: TEXT_ID, prompt: 'It was ____.', answer: 'so' })).toBe('own-1');
		expect(list.cards[1]?.card).toMatchObject({ kind: 'own', form: 'cloze', answer: 'so' });
		expect([deeds.addedId, deeds.last]).toEqual(['own-1', null]);
		await deeds.add({ textId: TEXT_ID, prompt: 'Both?', answer: 'One · Two', form: 'list' });
		expect(list.cards[2]?.card).toMatchObject({ id: 'own-2', form: 'list', order: 2 });
		deeds.goOn();
		expect(deeds.addedId).toBe(null);
	});

	test('adds a card once where Save is pressed twice', async () => {
		const { list, deeds } = await makeCardList(1);
		await list.load();
		const card = { textId: TEXT_ID, prompt: 'Where?', answer: 'Here' };
		const ids = await Promise.all([deeds.add(card), deeds.add(card)]);
		expect([ids, list.total]).toEqual([['own-1', 'own-1'], 2]);
	});

	test('takes back no words that another tab wrote over those given here', async () => {
		const { study, list, deeds } = await makeCardList(1);
		await list.load();
		await deeds.edit(cardId(0), { prompt: 'Mine?', answer: 'Mine.' });
		await editCard(study.store, cardId(0), { prompt: 'Theirs?', answer: 'Long typed.' }, study.clock.nowMs());
		await list.heed();
		await deeds.undo();
		expect(list.cards[0]?.card.prompt).toBe('Theirs?');
		expect([deeds.last?.deed, deeds.canUndo]).toEqual(['overwritten', false]);
	});

	test.each([
		{ name: 'that stands', isTakenBack: false, now: [true, 'kept'], deed: 'redecided' },
		{ name: 'that was taken back', isTakenBack: true, now: [false, null], deed: 'kept' }
	])('takes no suspension of many cards back with what was done before it: one $name', async (row) => {
		const { study, list, deeds } = await makeCardList([deckCard(0), deckCard(1, { tier: 'suggested' })]);
		const selection = new CardSelection({ ...study.needs, list });
		await list.load();
		await list.narrow({ list: 'suggested' });
		await deeds.keep(cardId(1));
		study.clock.advance(MINUTE_MS);
		selection.begin();
		selection.tick(cardId(1), true, false);
		await selection.act('suspended');
		study.clock.advance(MINUTE_MS);
		if (row.isTakenBack) await selection.undo();
		await deeds.undo();
		const card = (await readCard(study.store, cardId(1)))?.card;
		expect([card?.suspended, card?.decision]).toEqual(row.now);
		expect(deeds.last?.deed).toBe(row.deed);
	});

	test.each([
		{
			name: 'brought back and buried elsewhere since',
			decideElsewhere: async ({ store, clock }: Study) => {
				await returnCard(store, cardId(1), clock.nowMs());
				clock.advance(MINUTE_MS);
				await buryCard(store, cardId(1), clock.nowMs() + DAY_MS, clock.nowMs());
			},
			standing: 'buried',
			last: { deed: 'redecided', isUndone: false }
		},
		{
			name: 'brought back and suspended again elsewhere since, which comes to the same',
			decideElsewhere: async ({ store, clock }: Study) => {
				await returnCard(store, cardId(1), clock.nowMs());
				clock.advance(MINUTE_MS);
				await suspendCard(store, cardId(1), clock.nowMs());
			},
			standing: 'new',
			last: { deed: 'suspended', isUndone: true }
		}
	])('takes suspending back as far as it still holds: $name', async ({ decideElsewhere, standing, last }) => {
		const { study, list, deeds } = await makeCardList(2);
		await list.load();
		await deeds.suspend(cardId(1));
		study.clock.advance(MINUTE_MS);
		await decideElsewhere(study);
		await list.heed();
		study.clock.advance(MINUTE_MS);
		await deeds.undo();
		expect([list.cards[1]?.standing, deeds.last]).toEqual([standing, { cardId: cardId(1), ...last }]);
	});

	test('takes decisions about one card back one after another, and one after a burial has run out', async () => {
		const { study, list, deeds } = await makeCardList(1);
		await buryCard(study.store, cardId(0), study.clock.nowMs() + HOUR_MS, study.clock.nowMs());
		await list.load();
		for (const deed of ['suspend', 'unsuspend', 'suspend'] as const) {
			study.clock.advance(MINUTE_MS);
			await deeds[deed](cardId(0));
		}
		const standings: unknown[] = [];
		while (deeds.canUndo) {
			study.clock.advance(MINUTE_MS);
			await deeds.undo();
			standings.push(list.cards[0]?.standing);
		}
		expect(standings).toEqual(['new', 'suspended', 'buried']);
		await deeds.suspend(cardId(0));
		study.clock.advance(DAY_MS);
		await returnBuried(study.store, study.clock.nowMs());
		await deeds.undo();
		expect(deeds.last?.isUndone).toBe(true);
	});
});
