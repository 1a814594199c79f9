import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPieces } from '#lib/platform/read-aloud.ts';

describe('the pieces of a sentence for a voice from afar', () => {
	test.each([
		['a short one is whole', 'All power to the councils.', 40, ['All power to the councils.']],
		[
			'a comma parts before a word does',
			'When the workers moved into action, the party stood aside.',
			40,
			['When the workers moved into action,', 'the party stood aside.']
		],
		[
			'without a comma a word parts',
			'The party of the workers stood aside.',
			20,
			['The party of the', 'workers stood aside.']
		],
		[
			'a comma at the very beginning parts nothing',
			'No, the party of the workers stood aside.',
			24,
			['No, the party of the', 'workers stood aside.']
		],
		[
			'a word longer than allowed is whole',
			'Antidisestablishmentarianism wins.',
			10,
			['Antidisestablishmentarianism', 'wins.']
		]
	])('%s', (_name, words, longest, pieces) => {
		expect(inPieces(words, longest)).toEqual(pieces);
	});

	test('say all its words, in their order', () => {
		const word = fc.stringMatching(/^[a-z]{1,9}[,;:]?$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 12, max: 60 }), (words, longest) => {
				const sentence = words.join(' ');
				const pieces = inPieces(sentence, longest);
				expect(pieces.join(' ')).toBe(sentence);
				expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(longest);
			})
		);
	});
});
