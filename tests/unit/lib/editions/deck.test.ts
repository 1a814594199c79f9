import { expect, it } from 'vitest';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';

it.each(BUILT_IN_EDITIONS.map((record) => [record.title, record] as const))('makes the deck of %s', (_, record) => {
	const edition = loadEdition(record);
	const deck = makeDeck(edition);
	const included = deck.cards.filter(({ tier }) => tier === 'included');
	expect(included.length).toBeGreaterThanOrEqual(30);
	expect(deck.cards.map(({ order }) => order)).toEqual(deck.cards.map((__, index) => index));
	expect(new Set(deck.cards.map(({ id }) => id)).size).toBe(deck.cards.length);
	for (const { source } of deck.cards) expect(edition.text.slice(source.start, source.end)).toBe(source.exact);
	expect(makeDeck(edition).version).toBe(deck.version);
});
