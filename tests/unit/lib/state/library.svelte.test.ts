import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { Library } from '#lib/state/library.svelte.ts';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import { openStore } from '#lib/store/open-store.ts';
import { readCard } from '#lib/store/read-card.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { cardId, deckCard, deckOf } from '#tests/support/deck-builders.ts';

let count = 0;

/** Libraries over one store, as after reloads. */
function makeShelf() {
	const name = `library-${(count += 1)}`;
	return (fetchDeck: () => Promise<Deck>) => new Library({ openStore: () => openStore(name), fetchDeck });
}

const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const fetched = (deck: Deck) => () => Promise.resolve(deck);

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
			fetchDeck: fetched(deckOf(1))
		});
		await library.open();
		expect([library.status, library.error?.code]).toEqual(['failed', 'refused']);
	});
});
