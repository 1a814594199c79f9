import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { groupPhrases } from '#lib/pipeline/subjects/group-phrases.ts';
import { lowerCaseWords } from '#lib/pipeline/subjects/sentence-grams.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

function phrasesOf(text: string) {
	const document = parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
	const sentences = textSentences(document);
	return sentences.flatMap((sentence) =>
		groupPhrases(document.text, sentence, lowerCaseWords(sentences)).map(({ start, end }) =>
			document.text.slice(start, end)
		)
	);
}

describe('groupPhrases', () => {
	it.each([
		['a plural of people', 'They feared the economists.', ['the economists']],
		['with its adjectives', 'They feared the modern economists.', ['the modern economists']],
		['a group that needs a complement', 'They feared the defenders of the mill.', ['the defenders of the mill']],
		['a follower in the singular', 'To this the materialist answers nothing.', ['the materialist']],
		['no teaching in a word without end', `They feared ${'a'.repeat(200_000)} above all.`, []],
		['a teaching', 'They feared socialism above all.', ['socialism']],
		['what many think', 'They feared popular opinion above all.', ['popular opinion']],
		['the subject of a verb of saying', 'There the merchant says that gold is good.', ['the merchant']],
		['nobody by name', 'Others said so, and most men believed it.', []],
		['no teaching', 'They feared the mechanism and its magnetism.', []]
	])('%s', (_, text, expected) => {
		expect(phrasesOf(text)).toEqual(expected);
	});
});
