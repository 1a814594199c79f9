import { expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { gatherViews } from '#lib/pipeline/subjects/gather-views.ts';
import type { Position, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

const long = `A third reason, which ${'is long and '.repeat(40)}tedious, is given.`;
const text = [`Mills are useful. They grind. They also stand still. ${long}`, 'A new paragraph begins.'].join('\n\n');
const sentences = textSentences(parseDocument(text, { id: 'mills' as TextId, title: 'Mills', author: 'A. Miller' }));

const place = (index: number, changes: Partial<Position> = {}) => {
	const passage = sentences[index];
	if (passage === undefined) throw new Error(`no sentence ${String(index)}`);
	const position: Position = {
		id: `position:${String(index)}` as SubjectId,
		tier: 'included',
		probability: 0.5 + index / 10,
		evidence: [],
		holder: 'A. Miller',
		holderKind: 'author',
		holderProbability: 0.9 - index / 10,
		quote: { start: passage.start, end: passage.end },
		...changes
	};
	return { position, passage };
};

const quotes = (positions: readonly Position[]) => positions.map(({ quote }) => text.slice(quote.start, quote.end));

it.each([
	[
		'of one holder that follow each other',
		[place(0), place(1), place(2)],
		['Mills are useful. They grind. They also stand still.']
	],
	['with a sentence between', [place(0), place(2)], ['Mills are useful.', 'They also stand still.']],
	['of two holders', [place(0), place(1, { holder: 'The carter' })], ['Mills are useful.', 'They grind.']],
	['of which one only waits', [place(0), place(1, { tier: 'suggested' })], ['Mills are useful.', 'They grind.']],
	['that would be too long together', [place(2), place(3)], ['They also stand still.', long]],
	['in two paragraphs', [place(3), place(4)], [long, 'A new paragraph begins.']]
])('takes views %s as they are', (_, placed, expected) => {
	expect(quotes(gatherViews(placed))).toEqual(expected);
});

it('keeps the first id, the surer view and the less sure holder', () => {
	const [position] = gatherViews([place(0), place(1)]);
	expect(position).toMatchObject({ id: 'position:0', probability: 0.6, holderProbability: 0.8 });
});
