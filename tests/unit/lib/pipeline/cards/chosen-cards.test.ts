import { describe, expect, it } from 'vitest';
import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import { chosenCards } from '#lib/pipeline/cards/chosen-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';

const document = parseDocument('A short text.', { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
const draft = (index: number, given: Partial<CardDraft> = {}): CardDraft => ({
	kind: 'position',
	form: 'basic',
	question: 'why',
	prompt: `Why, according to Reed, is mill ${index} of the valley number ${index}?`,
	answer: `Because of reason ${index}`,
	source: { start: index * 10, end: index * 10 + 5 },
	subjectId: `position:${index}` as SubjectId,
	tier: 'included',
	...given
});
const includedOf = (drafts: readonly CardDraft[]) =>
	chosenCards(drafts, document).filter(({ tier }) => tier === 'included');

describe('chosenCards', () => {
	it('keeps no more than the budget of a text, the surest first', () => {
		const drafts = Array.from({ length: 20 }, (_, index) => draft(index, index < 10 ? { question: 'ending' } : {}));
		const included = includedOf(drafts);
		expect(included).toHaveLength(12);
		expect(included.filter(({ question }) => question === 'why')).toHaveLength(10);
	});

	it('asks for one answer three times at most', () => {
		expect(includedOf([0, 1, 2, 3, 4].map((index) => draft(index, { answer: 'Hale' })))).toHaveLength(3);
	});

	it('asks one thing of a sentence', () => {
		const source = { start: 0, end: 5 };
		expect(includedOf([draft(1, { source }), draft(2, { source })])).toHaveLength(1);
	});

	it('asks for both ends of a sentence only once', () => {
		const source = { start: 0, end: 5 };
		const agent = draft(1, { source, prompt: 'By whom was the dam of Arden built?', answer: 'Hale' });
		const object = draft(2, {
			source,
			kind: 'event',
			prompt: 'What was built by Hale in the valley?',
			answer: 'the dam of Arden'
		});
		expect(includedOf([agent, object])).toHaveLength(1);
	});

	it('lets what somebody says about a thing wait', () => {
		expect(includedOf([draft(1, { question: 'about the mill' })])).toEqual([]);
	});

	it('keeps every card, in its order', () => {
		const drafts = [0, 1, 2, 3, 4].map((index) => draft(index, { answer: 'Hale' }));
		expect(chosenCards(drafts, document).map(({ prompt }) => prompt)).toEqual(drafts.map(({ prompt }) => prompt));
	});
});
