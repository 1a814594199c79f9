import { describe, expect, test } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { CardDetail } from '#lib/state/card-detail.svelte.ts';
import { CardTable } from '#lib/state/card-table.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { buryCard, returnCard } from '#lib/store/set-aside-card.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { grade } from '#tests/support/store-promise.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

async function openDetail(id: CardId) {
	const study = await makeStudy(3, { dayStartHour: 9 });
	for (const [days, rating] of [
		[-30, 4],
		[-12, 3]
	] as const) {
		await grade(study.store, cardId(1), rating, FIXED_NOW_MS + days * DAY_MS);
	}
	const table = new CardTable();
	await table.build(study.store);
	const detail = new CardDetail({ ...study.needs, table });
	await detail.load(id);
	return { study, detail, table };
}

describe('one card', () => {
	test('is shown with its whole past', async () => {
		const { detail } = await openDetail(cardId(1));
		expect(detail.listed?.standing).toBe('review');
		expect(detail.past.map(({ review, sinceLastMs }) => [review.rating, sinceLastMs])).toEqual([
			[4, null],
			[3, 18 * DAY_MS]
		]);
		expect(detail.past.at(-1)?.memoryAfter?.stabilityDays).toBeCloseTo(detail.listed?.schedule.stabilityDays ?? 0, 6);
	});

	test("is dated by the reader's own day", async () => {
		const { detail } = await openDetail(cardId(1));
		expect(detail.scheduling.dayStartHour).toBe(9);
	});

	test('that is not there is none', async () => {
		const { detail } = await openDetail('gone' as CardId);
		expect([detail.isLoaded, detail.listed, detail.past]).toEqual([true, null, []]);
		await detail.suspend();
		expect([detail.error, detail.last]).toEqual([null, null]);
	});

	test('is suspended, reworded, and both are taken back; the list knows', async () => {
		const { detail, table } = await openDetail(cardId(1));
		const find = () =>
			table
				.find({ list: 'deck', query: { terms: [] }, kind: null, state: 'suspended' }, 'place', {
					nowMs: FIXED_NOW_MS,
					dayStartHour: 4
				})
				.map(({ id }) => id);
		await detail.suspend();
		expect([detail.listed?.standing, find()]).toEqual(['suspended', [cardId(1)]]);
		await detail.edit({ prompt: 'Mine?', answer: 'Mine.' });
		expect([detail.listed?.card.prompt, detail.last]).toEqual(['Mine?', { deed: 'reworded', isUndone: false }]);
		await detail.undo();
		await detail.undo();
		expect([detail.listed?.card.prompt, detail.listed?.standing]).toEqual(['Which harbour is number 1?', 'review']);
		expect([detail.canUndo, detail.last, find()]).toEqual([false, { deed: 'suspended', isUndone: true }, []]);
	});

	test('has as much taken back as was asked for, however fast', async () => {
		const { detail } = await openDetail(cardId(1));
		await Promise.all([detail.suspend(), detail.edit({ prompt: 'Mine?', answer: 'Mine.' })]);
		await Promise.all([detail.undo(), detail.undo()]);
		expect([detail.listed?.card.prompt, detail.listed?.standing]).toEqual(['Which harbour is number 1?', 'review']);
		expect([detail.canUndo, detail.last]).toEqual([false, { deed: 'suspended', isUndone: true }]);
	});

	test('keeps words from elsewhere until the reader has seen them', async () => {
		const { detail, study } = await openDetail(cardId(1));
		const seen = detail.listed?.card;
		const mine = { prompt: 'Mine?', answer: 'Mine.' };
		await editCard(study.store, cardId(1), { prompt: 'Theirs?', answer: 'Theirs.' }, FIXED_NOW_MS);
		const failure = await detail.edit(mine, seen);
		expect(failure).toMatchObject({ code: 'reworded-elsewhere', card: { prompt: 'Theirs?' } });
		expect([detail.listed?.card.prompt, detail.last, detail.canUndo]).toEqual(['Theirs?', null, false]);
		expect(await detail.edit(mine, detail.listed?.card)).toBeNull();
		await detail.undo();
		expect(detail.listed?.card.prompt).toBe('Theirs?');
		await actOnCards(study.store, { deed: 'deleted', cardIds: [cardId(1)], atMs: FIXED_NOW_MS });
		expect(await detail.edit(mine)).toMatchObject({ code: 'deleted-elsewhere' });
		expect([detail.listed, detail.last]).toEqual([null, { deed: 'gone', isUndone: false }]);
		expect(await detail.edit(mine, seen), 'not done, however often').toMatchObject({ code: 'deleted-elsewhere' });
	});

	test('that was deleted elsewhere is told of, whatever is done to it', async () => {
		for (const act of ['suspend', 'undo', 'reset', 'remove'] as const) {
			const { detail, study } = await openDetail(cardId(1));
			if (act === 'undo') await detail.suspend();
			await actOnCards(study.store, { deed: 'deleted', cardIds: [cardId(1)], atMs: FIXED_NOW_MS });
			await detail[act]();
			expect([detail.listed, detail.last, detail.canUndo]).toEqual([null, { deed: 'gone', isUndone: false }, false]);
		}
	});

	test('is reset and deleted, and both are taken back', async () => {
		const { detail } = await openDetail(cardId(1));
		await detail.reset();
		expect([detail.listed?.standing, detail.past.map(({ counts }) => counts)]).toEqual(['new', [false, false]]);
		await detail.remove();
		expect([detail.listed, detail.last]).toEqual([null, { deed: 'deleted', isUndone: false }]);
		await detail.undo();
		expect(detail.listed?.standing).toBe('new');
		await detail.undo();
		expect([detail.listed?.standing, detail.past.map(({ counts }) => counts)]).toEqual(['review', [true, true]]);
	});

	test('keeps the words that another tab wrote over those given here', async () => {
		const { study, detail } = await openDetail(cardId(1));
		await detail.edit({ prompt: 'Mine?', answer: 'Mine.' });
		await editCard(study.store, cardId(1), { prompt: 'Theirs?', answer: 'Long typed.' }, FIXED_NOW_MS);
		await detail.undo();
		expect(detail.listed?.card.prompt).toBe('Theirs?');
		expect([detail.last, detail.canUndo]).toEqual([{ deed: 'overwritten', isUndone: false }, false]);
	});

	test('stays as another tab decided since it was suspended here', async () => {
		const { study, detail } = await openDetail(cardId(1));
		await detail.suspend();
		study.clock.advance(DAY_MS);
		await returnCard(study.store, cardId(1), study.clock.nowMs());
		await buryCard(study.store, cardId(1), study.clock.nowMs() + DAY_MS, study.clock.nowMs());
		await detail.undo();
		expect(detail.listed?.standing).toBe('buried');
		expect([detail.last, detail.canUndo]).toEqual([{ deed: 'redecided', isUndone: false }, false]);
	});

	test('is back on the day after it was buried, though nothing was reviewed since', async () => {
		const { study, detail } = await openDetail(cardId(1));
		await buryCard(study.store, cardId(1), FIXED_NOW_MS + DAY_MS, FIXED_NOW_MS);
		study.clock.advance(2 * DAY_MS);
		await detail.load(cardId(1));
		expect(detail.listed?.standing).toBe('review');
	});
});
