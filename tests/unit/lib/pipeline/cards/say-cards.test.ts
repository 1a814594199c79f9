import { describe, expect, it } from 'vitest';
import { sayCards } from '#lib/pipeline/cards/say-cards.ts';
import type { Position, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { claimOf } from './claim-of.ts';

const asked = (text: string, holderProbability: number) => {
	const { matter } = claimOf(text);
	const sentences = textSentences(matter.document);
	const position: Position = {
		id: 'position:thorne' as SubjectId,
		holder: 'Thorne',
		holderKind: 'person',
		holderProbability,
		holderEvidence: [],
		quote: { start: 0, end: text.length },
		probability: 1,
		evidence: [],
		tier: 'included'
	};
	return sentences
		.flatMap((sentence) => sayCards({ ...matter, sentences }, position, sentence))
		.map(({ prompt, answer }) => [prompt, answer]);
};

describe('sayCards', () => {
	it.each([
		[
			'He thinks that a dam of stone would ruin the lower towns.',
			'Who thinks that a dam of stone would ruin the lower towns?'
		],
		[
			'He thinks that a dam—a dam of stone—would ruin the lower towns.',
			'Who thinks that a dam would ruin the lower towns?'
		],
		[
			'The author believes that the old banks are sound, and laughed at the council.',
			'Who believes that the old banks are sound?'
		]
	])('asks whose view it is where the holder is nearly sure: %s', (text, prompt) => {
		expect(asked(text, 0.9)[0]).toEqual([prompt, 'Thorne']);
	});

	it.each([
		['the holder is not sure', 'He thinks that a dam of stone would ruin the lower towns.', 0.6],
		['the view begins with what was said before', 'He thinks that it was an old one in the lower towns.', 0.9],
		['the view has no verb', 'He thinks that the lower towns of the river.', 0.9]
	])('asks nothing where %s', (_, text, probability) => {
		expect(asked(text, probability)).toEqual([]);
	});
});
