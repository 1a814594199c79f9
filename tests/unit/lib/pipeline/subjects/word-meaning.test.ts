import { expect, it } from 'vitest';
import { wordsOf } from '#lib/pipeline/subjects/text-sentences.ts';
import { meaningSlot, weighMeanings } from '#lib/pipeline/subjects/word-meaning.ts';

const table = new Float32Array(1 << 10);
table[meaningSlot('revolt', table.length)] = 4;
table[meaningSlot('idle', table.length)] = -0.2;

it.each([
	[
		'a weighty word by its name',
		'revolt spread idle on',
		[
			['meaning of “revolt”', 1],
			['meaning of its words', -0.05]
		]
	],
	['a possessive like its word', "revolt's end", [["meaning of “revolt's”", 2]]],
	['nothing of unknown words', 'zzyx qqra', []],
	['nothing of no words', '', []]
])('weighs %s', (_, text, expected) => {
	const evidence = weighMeanings(wordsOf(text, { start: 0, end: text.length }), table);
	expect(evidence.map(({ name }) => name)).toEqual(expected.map(([name]) => name));
	evidence.forEach(({ weight }, index) => {
		expect(weight).toBeCloseTo(Number(expected[index]?.[1]), 6);
	});
});
