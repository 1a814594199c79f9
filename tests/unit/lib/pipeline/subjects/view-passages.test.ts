import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { viewPassages } from '#lib/pipeline/subjects/view-passages.ts';

function passagesOf(text: string) {
	const document = parseDocument(text, { id: 'tide' as TextId, title: 'The Tide', author: 'A. Writer' });
	return { document, passages: viewPassages(document.text, textSentences(document)) };
}

const clause = (word: string) =>
	`the ${word} keeps no memory of the shore that it has worn away in the long winters of the north, and asks nothing`;
const clauses = ['tide', 'wind', 'frost', 'river', 'rain', 'ice', 'sand'].map(clause);

const rows = [
	{ name: 'a short sentence is one passage', text: 'The sea is older than the land.', lengths: [31] },
	{ name: 'a sentence of one clause is one passage', text: `As ${clauses[0] ?? ''}.`, lengths: [114] },
	{
		name: 'a long sentence is cut at semicolons',
		text: `We hold that ${clauses.join('; ')}.`,
		ends: [';', '.']
	},
	{ name: 'a long sentence is cut at dashes', text: `We hold that ${clauses.join('—')}.`, ends: ['—', '.'] },
	{ name: 'a long sentence is cut at typed dashes', text: `We hold that ${clauses.join('--')}.`, ends: ['-', '.'] },
	{
		name: 'a long sentence without clauses is cut at a comma',
		text: `We hold that ${clauses.join(' and that ')}.`,
		ends: [',', '.']
	}
];

describe('viewPassages', () => {
	it.each(rows)('$name', ({ text, lengths, ends }) => {
		const { passages } = passagesOf(text);
		if (lengths) expect(passages.map(({ start, end }) => end - start)).toEqual(lengths);
		if (ends) expect(passages.map(({ text: passage }) => passage.at(-1))).toEqual(ends);
	});

	it('keeps the place of the sentence in each of its parts', () => {
		const { passages } = passagesOf(`It is so. We hold that ${clauses.join('; ')}. That is all.`);
		expect(passages.map(({ indexInParagraph }) => indexInParagraph)).toEqual([0, 1, 1, 2]);
	});

	it('gives ranges inside the text, in order, apart from each other, none a paragraph long', () => {
		const words = fc.constantFrom(
			'tide',
			'shore,',
			'rock;',
			'—',
			'wind:',
			'--',
			'holds',
			'that',
			'Rome',
			'is.',
			'“So”',
			'\n\n'
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 400 }), (parts) => {
				const { document, passages } = passagesOf(parts.join(' '));
				let last = 0;
				for (const { start, end, text } of passages) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(document.text.length);
					expect(end - start).toBeLessThanOrEqual(600);
					expect(document.text.slice(start, end)).toBe(text);
					last = end;
				}
			})
		);
	});
});
