import { describe, expect, test } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { AnkiExport } from '#lib/state/anki-export.svelte.ts';
import { TakeAlong } from '#lib/state/take-along.svelte.ts';
import { addHighlight } from '#lib/store/highlights.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { buryCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { StoredHighlight } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import { deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { InProcessAnki } from '#tests/support/in-process-anki.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const alongOf = (store: Store) =>
	new TakeAlong({
		ready: Promise.resolve(store),
		nowMs: () => FIXED_NOW_MS,
		gradeName: (rating) => `grade ${rating}`,
		originOf: (textId: TextId) => ({ published: `printed, ${textId}`, url: '' })
	});

const highlight = (id: string, start: number, given: Partial<StoredHighlight> = {}): StoredHighlight => ({
	id,
	textId: TEXT_ID,
	source: { start, end: start + 3, exact: `Passage ${id}.`, prefix: '', suffix: '' },
	colour: 'yellow',
	note: '',
	createdAtMs: FIXED_NOW_MS,
	changedAtMs: FIXED_NOW_MS,
	removedAtMs: null,
	...given
});

/** The text as a reader of files has it, its first sign too. */
async function textOf(file: { readonly content: Blob } | null): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file?.content.arrayBuffer());
}

const lines = (text: string) => text.split('\r\n').slice(1, -1);

describe('the table of cards', () => {
	test('has the deck in reading order, and how each card stands', async () => {
		const cards = Array.from({ length: 6 }, (_, order) => deckCard(order, order === 4 ? { tier: 'suggested' } : {}));
		const { store, sit } = await makeStudy(cards);
		await suspendCard(store, deckCard(2).id, FIXED_NOW_MS);
		await buryCard(store, deckCard(3).id, FIXED_NOW_MS + DAY_MS, FIXED_NOW_MS);
		await decideCard(store, deckCard(5).id, 'dropped', FIXED_NOW_MS);
		const session = await sit();
		session.showAnswer();
		await session.grade(4);

		const file = await alongOf(store).cards();
		expect(file).toMatchObject({ name: 'commonplace-cards-2025-04-16.csv', cardCount: 4 });
		const text = await textOf(file);
		expect(text.startsWith('\ufeffid,kind,')).toBe(true);
		const rows = lines(text).map((line) => line.split(','));
		expect(rows.map(([id]) => id)).toEqual([0, 1, 2, 3].map((order) => deckCard(order).id));
		expect(rows.map((row) => row.slice(6, 8))).toEqual(Array(4).fill(['On Harbours', 'The coast']));
		expect(rows.map((row) => row[9]).sort()).toEqual(['buried', 'new', 'review', 'suspended']);
		expect(rows.find((row) => row[9] === 'review')?.slice(8)).toEqual([
			...['review', 'review', expect.stringMatching(/^2025-\d\d-\d\d$/), '8.296', expect.any(String), '1', '0']
		]);
	});
});

describe('the table of reviews', () => {
	test('has every review, undone ones too, oldest first', async () => {
		const { store, sit, clock } = await makeStudy(4);
		const session = await sit();
		for (const rating of [3, 1] as const) {
			session.showAnswer();
			clock.advance(5000);
			await session.grade(rating);
		}
		await session.undo();
		const file = await alongOf(store).reviews();
		expect(file).toMatchObject({ name: 'commonplace-reviews-2025-04-16.csv', reviewCount: 2 });
		const rows = lines(await textOf(file)).map((line) => line.split(','));
		expect(rows.map((row) => row.slice(3))).toEqual([
			['3', 'grade 3', '5', 'no'],
			['1', 'grade 1', '5', 'yes']
		]);
		expect(rows.every(([, , prompt]) => prompt?.startsWith('Which harbour'))).toBe(true);
	});

	test('is empty but for its head where nothing was reviewed', async () => {
		const { store } = await makeStudy(2);
		const file = await alongOf(store).reviews();
		expect(file?.reviewCount).toBe(0);
		expect(lines(await textOf(file))).toEqual([]);
	});
});

describe('highlights', () => {
	test('of all texts stand in the order of the text, with their notes', async () => {
		const { store } = await makeStudy(2);
		await addHighlight(store, highlight('b', 90, { note: 'Why?' }));
		await addHighlight(store, highlight('a', 10));
		await addHighlight(store, highlight('gone', 20, { removedAtMs: FIXED_NOW_MS }));
		const file = await alongOf(store).highlights();
		expect(file).toMatchObject({ name: 'commonplace-highlights-2025-04-16.md', highlightCount: 2 });
		expect(await textOf(file)).toBe(
			'# On Harbours\n\nA. Pilot, printed, on-harbours\n\n> Passage a.\n\n> Passage b.\n\nNote: Why?\n'
		);
	});

	test('none are none', async () => {
		const { store } = await makeStudy(2);
		expect(await alongOf(store).highlights()).toMatchObject({ highlightCount: 0 });
	});
});

test('records that cannot be read are left out of every file, and counted', async () => {
	const { store, sit } = await makeStudy(3);
	const session = await sit();
	for (const rating of [3, 4] as const) {
		session.showAnswer();
		await session.grade(rating);
	}
	await addHighlight(store, highlight('a', 10));
	await addHighlight(store, highlight('b', 20, { source: 7 as never }));
	await store.write(['reviews', 'cards'], async (transaction) => {
		const [first] = await transaction.objectStore('reviews').getAll();
		await transaction.objectStore('reviews').put({ ...first, atMs: undefined } as never);
		const card = await transaction.objectStore('cards').get(deckCard(2).id);
		await transaction.objectStore('cards').put({ ...card, prompt: undefined } as never);
	});
	const along = alongOf(store);
	expect(await along.cards()).toMatchObject({ cardCount: 2, leftOutCount: 1 });
	expect(await along.reviews()).toMatchObject({ reviewCount: 1, leftOutCount: 1 });
	expect(await along.highlights()).toMatchObject({ highlightCount: 1, leftOutCount: 1 });
	const anki = new AnkiExport({
		ready: Promise.resolve(store),
		startWorker: () => new InProcessAnki(),
		nowMs: () => FIXED_NOW_MS
	});
	expect(await anki.exportPackage()).toMatchObject({ cardCount: 2, reviewCount: 1, leftOutCount: 2 });
	expect(await anki.exportText()).toMatchObject({ cardCount: 2, leftOutCount: 1 });
});

test.each(['cards', 'reviews', 'highlights'] as const)('%s: says why when the store is closed', async (what) => {
	const { store } = await makeStudy(2);
	store.close();
	const along = alongOf(store);
	expect(await along[what]()).toBeNull();
	expect(along.error?.code).toBe('closed');
	expect(along.isBusy).toBe(false);
});
