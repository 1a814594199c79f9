import { describe, expect, test } from 'vitest';
import { blankWords, sentencesOver, wordsIn } from '#lib/pipeline/document/fill-gaps.ts';

const passage = 'The tide turned at noon. Pilots like O’Hara, who had 3.5 fathoms, knew it. Nobody else did.';

const rangeOf = (words: string, from = 0) => {
	const start = passage.indexOf(words, from);
	return { start, end: start + words.length };
};

describe('words of a passage', () => {
	test('stand without what is around them, and whole', () => {
		const words = wordsIn(passage).map(({ start, end }) => passage.slice(start, end));
		expect(words.slice(0, 12)).toEqual([
			'The',
			'tide',
			'turned',
			'at',
			'noon',
			'Pilots',
			'like',
			'O’Hara',
			'who',
			'had',
			'3.5',
			'fathoms'
		]);
	});
	test.each([
		['', 0],
		['…', 0],
		['well-known', 2],
		['*', 0]
	])('“%s” has %d', (words, count) => {
		expect(wordsIn(words)).toHaveLength(count);
	});
});

describe('asking for words', () => {
	test.each<[name: string, words: readonly string[], prompt: string, answer: string]>([
		['one word', ['noon'], 'The tide turned at ____.', 'noon'],
		['two words side by side are one gap', ['at', 'noon'], 'The tide turned ____.', 'at noon'],
		['two words apart are two', ['noon', 'tide'], 'The ____ turned at ____.', 'tide … noon'],
		[
			'words of two sentences',
			['noon', 'Pilots'],
			'The tide turned at ____. ____ like O’Hara, who had 3.5 fathoms, knew it.',
			'noon … Pilots'
		]
	])('%s', (_name, words, prompt, answer) => {
		expect(
			blankWords(
				passage,
				words.map((word) => rangeOf(word))
			)
		).toEqual({ prompt, answer });
	});
	test('no words ask nothing', () => expect(blankWords(passage, [])).toBe(null));
});

describe('the sentences around words', () => {
	test.each<[name: string, words: string, sentences: string]>([
		['inside one', 'tide turned', 'The tide turned at noon.'],
		['over two', 'noon. Pilots', passage.slice(0, passage.indexOf(' Nobody'))],
		['all', passage, passage]
	])('%s', (_name, words, sentences) => {
		const { start, end } = sentencesOver(passage, rangeOf(words));
		expect(passage.slice(start, end)).toBe(sentences);
	});
	test('of nothing are none', () => expect(sentencesOver('', { start: 0, end: 0 })).toEqual({ start: 0, end: 0 }));
});
