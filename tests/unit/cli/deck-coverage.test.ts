import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { deckCoverage, generatedShare } from '../../../src/cli/deck-coverage.ts';
import type { GoldAnnotation } from '../../../src/cli/gold-annotation.ts';

const loaded = loadEdition(BUILT_IN_EDITIONS[0]);
const edition = {
	...loaded,
	editorial: {
		...loaded.editorial,
		withoutCard: [{ quote: 'No revolution comes in a single oversize dose like a horse pill.', reason: 'asks' }]
	}
};
const deck = makeDeck(loaded);
const [card] = deck.cards.filter(
	({ kind, origin, tier }) => kind === 'position' && origin === 'generated' && tier === 'included'
);
if (card === undefined) throw new Error('the deck has no position');

const mark = (quote: string) => ({ quote, importance: 3, holder: '', holderKind: 'author' });
const gold: GoldAnnotation = {
	author: '',
	figures: [
		{ name: 'Nobody Known', aliases: [], importance: 2, quote: 'no such words' },
		{ name: 'Nobody Else', aliases: [], importance: 1, quote: 'no such words' }
	],
	events: [],
	positions: [
		mark(card.source.exact),
		mark('No revolution comes in a single oversize dose like a horse pill.'),
		mark('no such words')
	]
};

it('tells what has a card, what has a reason and what has neither', () => {
	expect(deckCoverage(deck, edition, gold).map(({ what, state }) => [what, state])).toEqual([
		['Nobody Known', 'neither'],
		[card.source.exact, 'has a card'],
		['No revolution comes in a single oversize dose like a horse pill.', 'reason stated'],
		['no such words', 'neither']
	]);
});

it('finds a card or a stated reason for everything in the essay that must not be missed', () => {
	const annotation = readFileSync('tests/fixtures/annotated/proposed-roads-to-soviet-democracy.gold.json', 'utf8');
	const matters = deckCoverage(deck, loaded, JSON.parse(annotation) as GoldAnnotation);
	expect(matters.length).toBe(90);
	expect(matters.filter(({ state }) => state === 'neither')).toEqual([]);
});

it('lets at least seven in ten cards of the essay stand as generated, and has sixty or more', () => {
	const { part, whole } = generatedShare(deck);
	expect(part / whole).toBeGreaterThanOrEqual(0.7);
	expect(whole).toBeGreaterThanOrEqual(60);
});

it('counts which included cards stand as generated', () => {
	const { part, whole } = generatedShare({
		...deck,
		cards: [card, { ...card, origin: 'edited' }, { ...card, origin: 'own' }, { ...card, tier: 'suggested' }]
	});
	expect([part, whole]).toEqual([1, 3]);
});
