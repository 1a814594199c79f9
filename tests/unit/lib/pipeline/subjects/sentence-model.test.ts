import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { lowerCaseWords, sentenceGrams } from '#lib/pipeline/subjects/sentence-grams.ts';
import { packModel, unpackModel, weighSentence } from '#lib/pipeline/subjects/sentence-model.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

const gramsOf = (text: string) => {
	const sentences = textSentences(parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' }));
	const [first] = sentences;
	return first ? sentenceGrams(first, lowerCaseWords(sentences)) : [];
};

describe('sentenceGrams', () => {
	it.each([
		['a name', 'Then Edward Thorne argued.', ['#name argued']],
		['a year and a number', 'It lost 40 men in 1861.', ['#number men', 'in #year']],
		['a word that opens the sentence', 'Rivers belong to nobody, say those who live by rivers.', ['< rivers']]
	])('masks or keeps %s', (_, text, grams) => {
		expect(gramsOf(text)).toEqual(expect.arrayContaining(grams));
	});
});

it('reads back the weights that were packed, and sums what they say', () => {
	const model = { cues: { bias: -1, year: 2 }, grams: Float32Array.from([0, 1, -0.5, 0.25]) };
	const again = unpackModel(packModel(model));
	again.grams.forEach((weight, index) => {
		expect(weight).toBeCloseTo(model.grams[index] ?? 0, 1);
	});
	const { probability, evidence } = weighSentence({ year: 1 }, ['a', 'b'], again);
	const logOdds = evidence.reduce((sum, { weight }) => sum + weight, 0);
	expect(probability).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 9);
});
