import { describe, expect, test } from 'vitest';
import { passageSentences, unbrokenPart } from '#lib/pipeline/document/passage-sentences.ts';

const text = 'The tide turned. Pilots knew it well.\n\nNobody else did. Nobody cared.\n\n* * *\n\nLater they learned.';
const paragraphs = [...text.matchAll(/[^\n*]*[a-z][^\n]*/g)].map(({ index, 0: words }) => ({
	start: index,
	text: words
}));

const rangeOf = (from: string, to = from) => ({ start: text.indexOf(from), end: text.indexOf(to) + to.length });
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('the sentences around a passage', () => {
	test.each<[name: string, from: string, to: string, sentences: string, blanked: string]>([
		['a word: its sentence, and the word is asked for', 'knew', 'knew', 'Pilots knew it well.', 'knew'],
		['some words', 'knew it', 'knew it', 'Pilots knew it well.', 'knew it'],
		['a whole sentence: nothing is asked for yet', 'Pilots', 'well.', 'Pilots knew it well.', ''],
		['a sentence without its full stop', 'Pilots', 'well', 'Pilots knew it well.', ''],
		['half of a word: all of it is asked for', 'ilots', 'ilots', 'Pilots knew it well.', 'Pilots'],
		['words of two sentences', 'turned', 'knew', 'The tide turned. Pilots knew it well.', 'turned Pilots knew'],
		['words of two paragraphs', 'well', 'else', 'Pilots knew it well.\n\nNobody else did.', '']
	])('%s', (_name, from, to, expected, blanked) => {
		const found = passageSentences(paragraphs, rangeOf(from, to));
		const sentences = words(found.sentences);
		expect(sentences).toBe(expected);
		expect(found.blanked.map(({ start, end }) => sentences.slice(start, end)).join(' ')).toBe(blanked);
	});

	test('of words in no paragraph are those words', () => {
		expect(passageSentences(paragraphs, rangeOf('* * *'))).toEqual({ sentences: rangeOf('* * *'), blanked: [] });
	});
});

describe('the unbroken part of a passage', () => {
	test.each<[name: string, from: string, to: string, part: string]>([
		['one paragraph', 'tide', 'knew', 'tide turned. Pilots knew'],
		['two paragraphs', 'well', 'else', 'well.\n\nNobody else'],
		['over a pause: up to it', 'cared', 'Later', 'cared.']
	])('%s', (_name, from, to, part) => {
		expect(words(unbrokenPart(paragraphs, text, rangeOf(from, to)))).toBe(part);
	});
});
