import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { tagNames } from '#lib/pipeline/subjects/tagger.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

function tagsOf(text: string) {
	const document = parseDocument(text, { id: 'text' as TextId, title: 'A text', author: 'Nobody' });
	const tagged = [...tagNames(textSentences(document))];
	return tagged.map(([word, probabilities]) => ({ word: text.slice(word.start, word.end), ...probabilities }));
}

const rows: readonly { name: string; text: string; word: string; is: 'person' | 'place' }[] = [
	{
		name: 'a subject of a verb of saying',
		text: 'Last year Mr. Brandt said that he would go.',
		word: 'Brandt',
		is: 'person'
	},
	{ name: 'a first name before it', text: 'We met John Wexler at the door.', word: 'Wexler', is: 'person' },
	{
		name: 'a place after "in"',
		text: 'They had lived for years in Scotland and in France.',
		word: 'Scotland',
		is: 'place'
	}
];

describe('tagNames', () => {
	test.each(rows)('$name', ({ text, word, is }) => {
		const found = tagsOf(text).find((tag) => tag.word.startsWith(word));
		expect(found?.[is]).toBeGreaterThan(0.5);
	});

	test('gives probabilities for any text', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 300 }), (text) => {
				for (const { person, place, other } of tagsOf(text)) {
					expect(Math.min(person, place, other)).toBeGreaterThanOrEqual(0);
					expect(person + place + other).toBeLessThanOrEqual(1.000001);
				}
			}),
			{ numRuns: 50 }
		);
	});
});
