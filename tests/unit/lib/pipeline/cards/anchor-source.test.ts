import { describe, expect, test } from 'vitest';
import { anchorFinder, type PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import { quoteSource } from '#lib/pipeline/document/source-quotation.ts';

const BEFORE = 'The dam broke. So it was.\n\nThe river rose. So it was.\n\nNobody came.';
const AFTER: readonly PlacedParagraph[] = [
	{ id: 'p1', sectionId: 's1', start: 0, text: 'A new beginning.' },
	{ id: 'p2', sectionId: 's1', start: 18, text: 'The dam broke. So it was.' },
	// A heading stood between.
	{ id: 'p3', sectionId: 's2', start: 60, text: 'The river rose. So it was.' }
];

const quote = (words: string, from = 0) => {
	const start = BEFORE.indexOf(words, from);
	return quoteSource(BEFORE, { start, end: start + words.length });
};

describe('a passage of a text that changed', () => {
	const anchor = anchorFinder(AFTER);

	test.each([
		['moves with its paragraph', quote('The dam broke.'), 18, 'p2', 's1'],
		['moves into another section', quote('The river rose.'), 60, 'p3', 's2'],
		['of words that stand twice goes by what is around it', quote('So it was.', 30), 76, 'p3', 's2']
	])('%s', (_name, source, start, paragraphId, sectionId) => {
		expect(anchor(source)).toEqual({
			source: { ...source, start, end: start + source.exact.length },
			paragraphId,
			sectionId
		});
	});

	test('that is gone keeps its words and hangs on no paragraph', () => {
		const source = quote('Nobody came.');
		expect(anchor(source)).toEqual({ source, paragraphId: null, sectionId: null });
		expect(anchorFinder([])(source)).toEqual({ source, paragraphId: null, sectionId: null });
	});
});
