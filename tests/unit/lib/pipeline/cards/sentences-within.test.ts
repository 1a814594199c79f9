import { expect, it } from 'vitest';
import { sentencesWithin } from '#lib/pipeline/cards/sentences-within.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

const text = 'One mill stands. Another turns; it grinds. A third is lost.';
const sentences = textSentences(parseDocument(text, { id: 'mills' as TextId, title: 'Mills', author: '' }));

it.each([
	['One mill stands.', ['One mill stands.']],
	['it grinds.', ['Another turns; it grinds.']],
	['One mill stands. Another turns; it grinds.', ['One mill stands.', 'Another turns; it grinds.']],
	['A third is lost.', ['A third is lost.']]
])('gives the sentences of “%s”', (passage, expected) => {
	const start = text.indexOf(passage);
	const found = sentencesWithin(sentences, { start, end: start + passage.length });
	expect(found.map(({ text: words }) => words)).toEqual(expected);
});

it('gives none beyond the text', () => {
	expect(sentencesWithin(sentences, { start: text.length, end: text.length + 5 })).toEqual([]);
});
