import { describe, expect, test } from 'vitest';
import { tellingWords } from '#lib/format/telling-words.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

function told(text: string, surname: string, fullName = surname): [sentence: string, words: string] | null {
	const document = parseDocument(text, { id: 'on-mills' as TextId, title: 'On Mills', author: 'A. Reader' });
	const mentions = Array.from(document.text.matchAll(new RegExp(`(?:${fullName}|${surname})`, 'gu')), (match) => ({
		start: match.index,
		end: match.index + match[0].length
	}));
	const found = tellingWords(textSentences(document), mentions, fullName);
	return found && [document.text.slice(found.sentence.start, found.sentence.end), wordsIn(document.text, found.words)];
}

const wordsIn = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe('the words that say who', () => {
	test.each([
		{
			name: 'a role in apposition, wherever it stands',
			text: 'Hale wrote of the flood. In that year Margaret Hale, the historian of the valley, gave another reason.',
			is: 'Margaret Hale, the historian of the valley'
		},
		{
			name: 'a role before the name',
			text: 'Many saw it come. Two years later editor Margaret Hale printed the letters. Hale was blamed.',
			is: 'editor Margaret Hale'
		},
		{
			name: 'one of a number',
			text: 'Hale was blamed. Such outstanding historians as Margaret Hale wrote against it.',
			is: 'Such outstanding historians as Margaret Hale'
		},
		{
			name: 'what one leads',
			text: 'Hale was blamed. The party headed by Hale won the day.',
			is: 'The party headed by Hale'
		},
		{
			name: 'what one was',
			text: 'The town blamed Hale. Hale was the daughter of a miller and knew the river.',
			is: 'Hale was the daughter of a miller and knew the river'
		},
		{
			name: 'failing all these, the first full name',
			text: 'Hale’s letters are lost. Margaret Hale wrote of the flood. Margaret Hale died poor.',
			is: 'Margaret Hale'
		}
	])('$name', ({ text, is }) => {
		expect(told(text, 'Hale', 'Margaret Hale')?.[1]).toBe(is);
	});

	test('a slur in a clause is no role', () => {
		const text = 'Hale, who so crudely cheated the town, is forgotten. Margaret Hale wrote of the flood.';
		expect(told(text, 'Hale', 'Margaret Hale')?.[0]).toBe('Margaret Hale wrote of the flood.');
	});

	test.each([
		['a sentence that only introduces a quotation', 'Many spoke of Hale. Hale gave the true cause when she wrote:'],
		['a sentence about what is hers', 'Hale’s letters are lost. Many spoke of Hale.']
	])('%s tells less', (_name, text) => {
		expect(told(`${text}\n\n“The river was forgotten.”`, 'Hale')?.[0]).toBe('Many spoke of Hale.');
	});

	test('the next name in a list is no role', () => {
		const text = 'They asked Hale, the farmers and the miller. Margaret Hale wrote of the flood.';
		expect(told(text, 'Hale', 'Margaret Hale')?.[0]).toBe('Margaret Hale wrote of the flood.');
	});

	test('there are none without a mention', () => {
		expect(told('Nobody is named here.', 'Hale')).toBeNull();
	});
});
