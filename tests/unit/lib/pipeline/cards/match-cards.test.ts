import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, CardId } from '#lib/pipeline/cards/card.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { matchCards } from '#lib/pipeline/cards/match-cards.ts';
import { cardId, deckCard } from '#tests/support/deck-builders.ts';
import { deckOfText } from '#tests/support/made-deck.ts';

const MILL = readFileSync('tests/fixtures/the-mill-question.txt', 'utf8');
const UNTOUCHED = () => ({ isTouched: false, isReworded: false });

/** For each made card the id it is kept under, and the ids that are gone. */
function match(known: readonly Card[], made: readonly Card[], touched: readonly number[] = [], isReworded = false) {
	const ids = new Set(touched.map(cardId));
	const { cards, gone } = matchCards(known, made, ({ id }) => ({ isTouched: ids.has(id), isReworded }), fnv1a);
	return { kept: cards.map(({ continues }) => continues?.id ?? null), gone: gone.map(({ id }) => id), cards };
}

const source = (exact: string, prefix = '') => ({ start: 0, end: exact.length, exact, prefix, suffix: '' });
const BUILT = 'In 1861 Edward Thorne built it against the wish of the farmers, who feared for their water.';
const ARGUED = 'Thorne argued that the mill would bring work to every family in the valley.';

const who = deckCard(1, {
	kind: 'position',
	prompt: 'Who argued that the mill would bring work to every family in the valley?',
	answer: 'Edward Thorne',
	source: source(ARGUED)
});
const what = deckCard(2, {
	kind: 'position',
	prompt: 'What did Edward Thorne argue about the mill?',
	answer: 'The mill would bring work to every family in the valley',
	source: source(ARGUED)
});
const built = deckCard(3, {
	kind: 'figure',
	prompt: 'Who built the mill against the wish of the farmers?',
	answer: 'Thorne',
	source: source(BUILT)
});

describe('a made card continues the known one', () => {
	test.each<[name: string, known: Card, change: Partial<Card>]>([
		['under another id', who, { id: cardId(9) }],
		['with another question and the same id', who, { prompt: 'Whose promise was work for all?' }],
		['with another question and id', who, { id: cardId(9), prompt: 'Whose promise was work for all?' }],
		['with another answer and id', what, { id: cardId(9), answer: 'It would bring work' }],
		['in another form', who, { id: cardId(9), form: 'cloze', prompt: '____ argued that the mill would bring work.' }],
		['about a person named longer', built, { id: cardId(9), answer: 'Edward Thorne the Elder' }],
		[
			'from a sentence of which a word changed',
			who,
			{
				id: cardId(9),
				prompt: who.prompt.replace('family', 'household'),
				source: source(ARGUED.replace('family', 'household'))
			}
		],
		[
			'from a sentence of which a word changed, in its answer',
			what,
			{
				id: cardId(9),
				answer: what.answer.replace('family', 'household'),
				source: source(ARGUED.replace('family', 'household'))
			}
		],
		['from another sentence', built, { id: cardId(9), source: source('It was Thorne, in the end, who built.') }],
		['from a longer passage', built, { id: cardId(9), source: source(`${BUILT} ${ARGUED}`) }]
	])('%s', (_name, known, change) => {
		expect(match([known], [{ ...known, ...change }]).kept).toEqual([known.id]);
	});

	test.each<[name: string, known: Card, made: Card]>([
		['another question about one sentence', who, { ...what, id: cardId(9) }],
		['another kind', who, { ...who, kind: 'figure', id: cardId(9) }],
		['another passage under the same id', who, { ...built, kind: 'position', id: who.id }]
	])('but not %s', (_name, known, made) => {
		const { kept, gone, cards } = match([known], [made]);
		expect([kept, gone]).toEqual([[null], [known.id]]);
		expect(cards[0]?.id).not.toBe(known.id);
	});

	test('whose ids have changed places', () => {
		const made = [
			{ ...who, id: what.id },
			{ ...what, id: who.id }
		];
		expect(match([who, what], made).kept).toEqual([who.id, what.id]);
		const reworded = made.map((card) => ({ ...card, prompt: `Say: ${card.prompt}` }));
		expect(match([who, what], reworded).kept).toEqual([who.id, what.id]);
	});

	test('by passage and place alone, when the reader has reworded it', () => {
		const mine = { ...who, prompt: 'Mine?', answer: 'Mine.' };
		const made = [what, who].map((card) => ({ ...card, id: `new-${card.id}` as CardId }));
		expect(match([mine, what], made, [1], true).kept).toEqual([what.id, who.id]);
	});

	test('of two with the same words, the one in the same surroundings', () => {
		const refrain = [1, 2].map((n) =>
			deckCard(n, { kind: 'event', source: source('So it was.', `verse ${n}`), prompt: `${n}?`, answer: `${n}` })
		);
		const made = refrain.map((card) => ({ ...card, id: `new-${card.id}` as CardId, prompt: 'When?', answer: 'x' }));
		expect(match(refrain, made.reverse(), [], true).kept).toEqual([cardId(2), cardId(1)]);
	});

	test('of two versions of one card, the one with something to lose', () => {
		const twin = { ...who, id: cardId(7) };
		expect(match([who, twin], [who], [7])).toMatchObject({ kept: [cardId(7)], gone: [who.id] });
		expect(match([who, twin], [who])).toMatchObject({ kept: [who.id], gone: [cardId(7)] });
	});
});

describe('matching the decks that are made of a text', () => {
	const deck = deckOfText(MILL).cards;

	test('finds every card again, whatever the ids', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...deck], { minLength: deck.length }), (shuffled) => {
				const made = deck.map((card, index) => ({ ...card, id: shuffled[index]?.id ?? card.id }));
				const { cards } = matchCards(deck, made, UNTOUCHED, fnv1a);
				expect(cards.map(({ id }) => id)).toEqual(deck.map(({ id }) => id));
			})
		);
	});

	test('uses each known card once at most, loses none, and gives no two cards one id, for any two decks', () => {
		const sentence = fc.constantFrom(BUILT, ARGUED, `${ARGUED} ${BUILT}`, 'In May 1874 the dam broke.');
		const anyCard = fc.record({
			id: fc.integer({ min: 0, max: 12 }).map(cardId),
			kind: fc.constantFrom('figure', 'event', 'position'),
			form: fc.constantFrom('basic', 'cloze'),
			prompt: fc.constantFrom('Who argued so?', 'Who built the mill?', 'When did the dam break?', 'What?'),
			answer: fc.constantFrom('Thorne', 'Edward Thorne', '1874', 'In May 1874'),
			source: sentence.map((exact) => source(exact))
		});
		const anyDeck = fc
			.uniqueArray(anyCard, { selector: ({ id }) => id, maxLength: 10 })
			.map((cards) => cards.map((fields, order) => deckCard(order, fields as Partial<typeof who>)));
		const anyTouch = fc.func(fc.record({ isTouched: fc.boolean(), isReworded: fc.boolean() }));
		fc.assert(
			fc.property(anyDeck, anyDeck, anyTouch, (known, made, touch) => {
				const { cards, gone } = matchCards(known, made, ({ id }) => touch(id), fnv1a);
				const continued = cards.flatMap(({ continues }) => (continues === null ? [] : [continues]));
				expect(cards.map((card) => card.made)).toEqual(made);
				expect(new Set(continued).size).toBe(continued.length);
				expect(new Set([...continued, ...gone])).toEqual(new Set(known));
				expect(continued.length + gone.length).toBe(known.length);
				const ids = [...cards, ...gone].map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const { id, continues } of cards) if (continues !== null) expect(id).toBe(continues.id);
			}),
			{ numRuns: 500 }
		);
	});

	test('goes through ten thousand cards of a long book in seconds', () => {
		const made = Array.from({ length: 10_000 }, (_, order) => {
			const words = `Writer ${order} held that the ${order * 7}th law of the land is the ${order % 97}th of its kind.`;
			return deckCard(order, { prompt: `Who held ${words}?`, answer: `Writer ${order}`, source: source(words) });
		});
		const known = made.map((card) => ({ ...card, id: `old-${card.id}` as CardId }));
		const startedAt = performance.now();
		const { gone } = matchCards(known, made, UNTOUCHED, fnv1a);
		expect(gone).toEqual([]);
		expect(performance.now() - startedAt).toBeLessThan(10_000);
	}, 20_000);
});
