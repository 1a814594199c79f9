import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packWords, unpackWords, wordNumber } from '#lib/pipeline/subjects/packed-words.ts';

describe('packWords', () => {
	test('gives back the number of each word, once and in rising order', () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { maxLength: 200 }), (words) => {
				const numbers = [...new Set(words.map(wordNumber))].sort((a, b) => a - b);
				expect([...unpackWords(packWords(words))]).toEqual(numbers);
			})
		);
	});

	test('packs the same words alike in any order', () => {
		const words = ['turgot', 'condorcet', 'quesnay', 'necker'];
		expect(packWords([...words].reverse())).toEqual(packWords(words));
	});

	test('seldom takes a word for one of many others', () => {
		const packed = new Set(unpackWords(packWords(Array.from({ length: 20_000 }, (_, index) => `in${String(index)}`))));
		const mistaken = Array.from({ length: 20_000 }, (_, index) => `out${String(index)}`).filter((word) =>
			packed.has(wordNumber(word))
		);
		expect(mistaken.length / 20_000).toBeLessThan(0.003);
	});
});
