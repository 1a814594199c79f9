import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { POSITION_MODEL } from '#lib/pipeline/subjects/position-model.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { unpackViewModel, viewEvidence, weighViews } from '#lib/pipeline/subjects/view-evidence.ts';

const model = unpackViewModel(POSITION_MODEL);

function weighed(text: string) {
	const document = parseDocument(text, { id: 'guild' as TextId, title: 'The Guild', author: 'A. Writer' });
	const seen = viewEvidence(document.text, textSentences(document));
	return weighViews(seen, model).map((finding, index) => ({ ...finding, text: seen[index]?.passage.text ?? '' }));
}

const rows = [
	{
		name: 'a general claim before a plain happening',
		view: 'No guild has ever been saved by its wealth, but only by the justice of its rules.',
		other: 'On the morning of the third of May the masters walked down to the harbour and waited for the boat.'
	},
	{
		name: 'a reported view before a journey',
		view: 'Marlow maintains that the freedom of the press is the only security of a poor nation.',
		other: 'Marlow left the inn early, crossed the bridge and rode eleven miles before he stopped for the night.'
	},
	{
		name: 'a contrast of ideas before a list of goods',
		view: 'The strength of a people lies not in its armies but in the equality of its citizens.',
		other: 'In the cellar there were two chairs, a table, some old bottles and the doors of a cupboard.'
	},
	{
		name: 'a demand before a question',
		view: 'Every government must answer to those whom it taxes, or it is nothing more than a tyranny.',
		other: 'What did he see when he looked out of the window that evening?'
	}
];

describe('weighViews', () => {
	it.each(rows)('puts $name', ({ view, other }) => {
		const [first, second] = weighed(`${view} ${other}`);
		expect(first?.probability).toBeGreaterThan(second?.probability ?? 1);
		const [later, earlier] = weighed(`${other}\n\n${view}`).toReversed();
		expect(later?.probability).toBeGreaterThan(earlier?.probability ?? 1);
	});

	it('gives evidence that adds up to the probability, the meaning of the words on one line', () => {
		for (const { probability, evidence } of weighed(rows.map(({ view, other }) => `${view} ${other}`).join('\n\n'))) {
			const logOdds = evidence.reduce((sum, { weight }) => sum + weight, 0);
			expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(probability, 10);
			expect(evidence.filter(({ name }) => name === 'meaning of its words')).toHaveLength(1);
		}
	});

	it('says of meanings only how they differ within the text', () => {
		const [only] = weighed('Liberty is the first condition of all knowledge.');
		expect(only?.evidence.find(({ name }) => name === 'meaning of its words')?.weight).toBeCloseTo(0, 10);
	});

	it('weighs nothing in a text without sentences', () => {
		expect(weighed('')).toEqual([]);
	});
});
