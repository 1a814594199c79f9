import { describe, expect, test, vi } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { LibraryError } from '#lib/state/library-error.ts';
import { PassageCards } from '#lib/state/passage-cards.svelte.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { TEXT_ID } from '#tests/support/deck-builders.ts';
import { failNextWrite } from '#tests/support/fail-next-write.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const passage = {
	source: { start: 4, end: 8, exact: 'tide', prefix: 'The ', suffix: ' turned' },
	paragraphId: 'p1',
	sectionId: 's1'
} as const;
const card = { textId: TEXT_ID, prompt: 'The ____ turned.', answer: 'tide', passage };

async function maker() {
	const study = await makeStudy(1);
	let made = 0;
	const changes = vi.fn();
	let failure: LibraryError | null = null;
	const cards = new PassageCards({
		...study.needs,
		open: async () => failure ?? study.store,
		makeCardId: () => `own-${(made += 1)}` as CardId,
		onchange: changes
	});
	const setFailure = (next: LibraryError | null) => (failure = next);
	const own = async () => (await readAllCards(study.store)).cards.filter(({ kind }) => kind === 'own');
	return { ...study, cards, own, changes, setFailure };
}

describe('a card of a passage', () => {
	test('is kept with its passage, new and due', async () => {
		const { cards, own } = await maker();
		expect(await cards.make(card)).toBe(true);
		expect(await own()).toMatchObject([
			{ id: 'own-1', form: 'cloze', prompt: card.prompt, answer: 'tide', ...passage }
		]);
	});

	test.each([
		['the very same', card.prompt],
		['the same in other case and spacing', ' the  ____ TURNED. ']
	])('that asks %s is told and not kept', async (_name, prompt) => {
		const { cards, own } = await maker();
		await cards.make(card);
		expect(await cards.make({ ...card, prompt })).toBe(false);
		expect(cards.repeated).toBe(prompt);
		expect(await own()).toHaveLength(1);
		expect(await cards.make({ ...card, prompt: 'What turned?' })).toBe(true);
		expect(cards.repeated).toBe(null);
	});

	test('may ask what a dropped one asked', async () => {
		const { cards, own, store, clock } = await maker();
		await cards.make(card);
		await decideCard(store, 'own-1' as CardId, 'dropped', clock.nowMs());
		expect(await cards.make(card)).toBe(true);
		expect(await own()).toHaveLength(2);
	});

	test('that the store refuses is told', async () => {
		const { cards, own } = await maker();
		failNextWrite();
		expect(await cards.make(card)).toBe(false);
		expect(cards.error?.code).toBe('quota');
		expect(await own()).toEqual([]);
	});

	test('without a store is told, and made once when there is one again', async () => {
		const { cards, own, changes, setFailure } = await maker();
		setFailure(new LibraryError('deck-unavailable'));
		expect(await cards.make(card)).toBe(false);
		expect(cards.error?.code).toBe('deck-unavailable');
		setFailure(null);
		expect(await Promise.all([cards.make(card), cards.make(card)])).toEqual([true, false]);
		expect(cards.error).toBe(null);
		expect(await own()).toHaveLength(1);
		expect(changes).toHaveBeenCalledTimes(1);
	});
});
