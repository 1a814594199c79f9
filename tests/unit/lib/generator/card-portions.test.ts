import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardPortions } from '#lib/generator/card-portions.ts';
import type { Card } from '#lib/pipeline/cards/card.ts';

const cardOf = (characters: number) =>
	({ prompt: 'a'.repeat(characters), answer: '', source: { exact: '', prefix: '', suffix: '' } }) as Card;

test.each([
	['nothing', [], []],
	['all in one', [3, 3, 4], [[3, 3, 4]]],
	['a card that no longer fits begins a portion', [6, 5, 5, 1], [[6], [5, 5], [1]]],
	['a card larger than any portion stands alone', [1, 50, 1], [[1], [50], [1]]]
])('%s', (_, sizes, expected) => {
	const portions = cardPortions(sizes.map(cardOf), 10);
	expect(portions.map((portion) => portion.map(({ prompt }) => prompt.length))).toEqual(expected);
});

test('keeps every card in its order, and every portion small or of one card', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(40)), fc.integer({ min: 1, max: 100 }), (sizes, most) => {
			const portions = cardPortions(sizes.map(cardOf), most);
			expect(portions.flat().map(({ prompt }) => prompt.length)).toEqual(sizes);
			for (const portion of portions) {
				const size = portion.reduce((sum, { prompt }) => sum + prompt.length, 0);
				expect(portion.length === 1 || size <= most).toBe(true);
			}
		})
	);
});
