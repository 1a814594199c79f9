import { afterEach, describe, expect, test, vi } from 'vitest';
import { Library } from '#lib/state/library.svelte.ts';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import { openStore } from '#lib/store/open-store.ts';
import { readCard } from '#lib/store/read-card.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { cardId, deckCard, deckOf } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

let count = 0;

/** Libraries over one store, as after reloads. */
function makeShelf() {
	const name = `library-${(count += 1)}`;
	return (fetchDeck: () => Promise<Deck>) =>
		new Library({
			openStore: () => openStore(name),
			fetchDeck,
			fetchParagraphs,
			nowMs: () => FIXED_NOW_MS,
			oneTabAtATime
		});
}

const fetchParagraphs = vi.fn((): Promise<PlacedParagraph[]> => Promise.reject(new TypeError('Failed to fetch')));
/** What browsers with locks do: one after the other. */
let turn: Promise<unknown> = Promise.resolve();
const inTurn = (work: () => Promise<void>) => {
	const done = turn.then(work);
	turn = done.catch(() => undefined);
	return done;
};
const atOnce = (work: () => Promise<void>) => work();
let oneTabAtATime = inTurn;
const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const fetched = (deck: Deck) => () => Promise.resolve(deck);

afterEach(() => vi.clearAllMocks());

describe('the library', () => {
	test('opens the store and installs the deck', async () => {
		const library = makeShelf()(fetched(deckOf(3)));
		expect(library.status).toBe('opening');
		await library.open();
		expect([library.status, library.error, library.texts.map(({ title }) => title)]).toEqual([
			'ready',
			null,
			['On Harbours']
		]);
		expect((await readCard(await library.ready, cardId(2)))?.schedule.queue).toBe('new');
	});

	test('is ready without a network once a deck is stored', async () => {
		const library = makeShelf();
		await library(fetched(deckOf(3))).open();
		const later = library(offline);
		await later.open();
		expect([later.status, later.error]).toEqual(['ready', null]);
	});

	test('is ready before a slow network answers', async () => {
		const library = makeShelf();
		await library(fetched(deckOf(3))).open();
		const later = library(() => new Promise(() => undefined));
		void later.open();
		await later.ready;
		expect(later.status).toBe('ready');
	});

	test('takes in a new version of the deck', async () => {
		const library = makeShelf();
		await library(fetched(deckOf(3))).open();
		const later = library(fetched(deckOf([deckCard(0, { prompt: 'Reworded?' })], { version: 'v2' })));
		await later.open();
		expect(later.texts[0]?.version).toBe('v2');
		expect((await readCard(await later.ready, cardId(0)))?.card.prompt).toBe('Reworded?');
		expect(await readCard(await later.ready, cardId(1))).toBe(null);
	});

	test('reads nothing but the texts, and fetches no words, while the deck is the same', async () => {
		const library = makeShelf();
		await library(fetched(deckOf(3))).open();
		const later = library(fetched(deckOf(3)));
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		await later.open();
		expect(transaction.mock.calls.map(([names]) => names)).toEqual([['texts']]);
		expect(fetchParagraphs).not.toHaveBeenCalled();
		transaction.mockRestore();
	});

	test.each([
		['with locks, and the second has nothing to do', inTurn, 1],
		['without locks too', atOnce, 2]
	])('is brought up to date by two tabs at once %s', async (_name, locks, times) => {
		const library = makeShelf();
		await library(fetched(deckOf(3))).open();
		oneTabAtATime = locks;
		const next = fetched(deckOf(2, { version: 'v2' }));
		const tabs = [library(next), library(next)] as const;
		await Promise.all(tabs.map((tab) => tab.open()));
		oneTabAtATime = inTurn;
		for (const tab of tabs) expect([tab.status, tab.texts[0]?.version]).toEqual(['ready', 'v2']);
		expect(fetchParagraphs).toHaveBeenCalledTimes(times);
		const store = await tabs[0].ready;
		expect(await readCard(store, cardId(1))).not.toBe(null);
		expect(await readCard(store, cardId(2))).toBe(null);
	});

	test('moves what left the deck with the text’s words, and does without them where they cannot be had', async () => {
		const library = makeShelf();
		const before = library(fetched(deckOf(2)));
		await before.open();
		await suspendCard(await before.ready, cardId(1), FIXED_NOW_MS);
		const first = library(fetched(deckOf([deckCard(0)], { version: 'v2' })));
		await first.open();
		expect(fetchParagraphs).toHaveBeenCalledWith('on-harbours');
		expect((await readCard(await first.ready, cardId(1)))?.card.paragraphId).toBe('p2');
		fetchParagraphs.mockResolvedValueOnce([{ id: 'p7', sectionId: 's1', start: 5, text: 'Of Harbour 1 and others.' }]);
		const second = library(fetched(deckOf([deckCard(0)], { version: 'v3' })));
		await second.open();
		expect((await readCard(await second.ready, cardId(1)))?.card).toMatchObject({
			paragraphId: 'p7',
			source: { start: 8 }
		});
	});

	test('fails on a first visit without a network, and opens when tried again', async () => {
		let fetchDeck: () => Promise<Deck> = offline;
		const library = makeShelf()(() => fetchDeck());
		await library.open();
		expect([library.status, library.error?.code]).toEqual(['failed', 'deck-unavailable']);
		fetchDeck = fetched(deckOf(1));
		await library.open();
		expect([library.status, library.error]).toEqual(['ready', null]);
	});

	test('says why the store does not open', async () => {
		const library = new Library({
			openStore: () => Promise.reject(new StoreError('refused')),
			fetchDeck: fetched(deckOf(1)),
			fetchParagraphs,
			nowMs: () => FIXED_NOW_MS,
			oneTabAtATime
		});
		await library.open();
		expect([library.status, library.error?.code]).toEqual(['failed', 'refused']);
	});

	test('goes on by itself when another tab lets go of the store', async () => {
		const openStoreOnce = vi.fn<(onfreed: () => void) => Promise<Store>>();
		openStoreOnce.mockRejectedValueOnce(new StoreError('blocked'));
		openStoreOnce.mockImplementation(() => openStore(`library-${(count += 1)}`));
		const library = new Library({
			openStore: openStoreOnce,
			fetchDeck: fetched(deckOf(1)),
			fetchParagraphs,
			nowMs: () => FIXED_NOW_MS,
			oneTabAtATime
		});
		await library.open();
		expect([library.status, library.error?.code]).toEqual(['failed', 'blocked']);
		openStoreOnce.mock.calls[0]?.[0]();
		await library.ready;
		expect([library.status, library.error]).toEqual(['ready', null]);
	});

	test('gives its store, or why there is none, and tries again when asked again', async () => {
		let fetchDeck: () => Promise<Deck> = offline;
		const shelf = makeShelf();
		const library = shelf(() => fetchDeck());
		expect(await library.opened()).toMatchObject({ code: 'deck-unavailable' });
		fetchDeck = fetched(deckOf(1));
		expect(await library.opened()).toBe(await library.ready);
		const later = shelf(() => new Promise(() => undefined));
		expect(await later.opened()).toBe(await later.ready);
	});
});
