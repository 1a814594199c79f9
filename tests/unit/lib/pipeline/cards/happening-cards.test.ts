import { describe, expect, it } from 'vitest';
import { happeningCards } from '#lib/pipeline/cards/happening-cards.ts';
import type { EventSubject, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { claimOf } from './claim-of.ts';

const promptsOf = (text: string) => {
	const { matter } = claimOf(text);
	const [sentence] = textSentences(matter.document);
	const event: EventSubject = {
		id: 'event:test' as SubjectId,
		name: 'test',
		date: null,
		quote: { start: 0, end: text.length },
		mentions: [],
		probability: 1,
		evidence: [],
		tier: 'included'
	};
	return sentence === undefined ? [] : happeningCards(matter, event, sentence).map(({ prompt }) => prompt);
};

describe('happeningCards', () => {
	it.each([
		['The old bridge of the town was burned by the weavers.', 'By whom was the old bridge of the town burned?'],
		[
			'The failure of the harvest ruined most of the poorer millers of the valley.',
			'What ruined most of the poorer millers of the valley?'
		]
	])('asks what happened in “%s”', (text, prompt) => {
		expect(promptsOf(text)).toContain(prompt);
	});

	it.each(['The bridge would be burned by the weavers.', 'The old bridge of the town burns by night.'])(
		'asks nothing of “%s”',
		(text) => {
			expect(promptsOf(text)).toEqual([]);
		}
	);
});
