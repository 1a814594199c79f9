import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

const cardsOf = (text: string, author = 'Ann Reed') => {
	const document = parseDocument(text, { id: 'test' as TextId, title: 'Test', author });
	return { document, cards: makeCards(document, findSubjects(document), fnv1a) };
};
const MILL = readFileSync('tests/fixtures/the-mill-question.txt', 'utf8');

describe('makeCards', () => {
	it.each([
		['who argued', 'Who argued that the mill would bring work to every family in the valley?', 'Edward Thorne'],
		['which position', 'Which of the two positions calls for a new dam of stone?', 'The Rebuilders'],
		[
			'a list',
			'Name the two numbered positions that Reed distinguishes under “The Two Answers”.',
			'The Rebuilders · The Meadow Party'
		],
		[
			'what something is',
			'What, according to Reed, was the real cause of the flood?',
			'Not the rain but the neglect of the banks'
		],
		['without', 'According to Reed, a town cannot own a river without ____.', 'caring for its banks'],
		['a date', 'In ____ the dam broke and the lower street was drowned.', 'May 1874']
	])('asks %s', (_, prompt, answer) => {
		const found = cardsOf(MILL).cards.map((card) => [card.prompt, card.answer]);
		expect(found).toContainEqual([prompt, answer]);
	});

	it.each([
		['named last', 'Pike', ['When did Mary Thorne publish a history of the old bridges of the valley?']],
		['that the paragraph said "she" of before', 'She', []]
	])('asks when “she” published a book of the woman %s, or not at all', (_, subject, asked) => {
		const { cards } = cardsOf(
			`Mary Thorne wrote of the mill in 1870. Thorne argued that the meadow belonged to all.\n\nAnn Pike came to the mill. ${subject} argued that the banks were rotten. Thorne maintained that the dam was sound. In 1874 she published a history of the old bridges of the valley.`
		);
		expect(cards.filter(({ prompt }) => prompt.includes('history of the old')).map(({ prompt }) => prompt)).toEqual(
			asked
		);
	});

	it('keeps the ids of cards when other parts of the text change', () => {
		const before = cardsOf(MILL).cards.map(({ id }) => id);
		const after = cardsOf(MILL.replace('For ninety years', 'For a hundred long years')).cards.map(({ id }) => id);
		expect(after).toEqual(before);
	});

	it('gives exact sources, distinct prompts and ids, and no leaking answer, for any text', () => {
		const sentences = MILL.split(/(?<=[.”])\s+/u);
		const piece = fc.oneof(
			fc.constantFrom(...sentences, '\n\n', '* * *', '“', '(1) A View. ', '(2) Another. '),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const { document, cards } = cardsOf(pieces.join(' '));
				expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
				expect(new Set(cards.map(({ prompt }) => prompt.toLowerCase())).size).toBe(cards.length);
				for (const { source } of cards) expect(document.text.slice(source.start, source.end)).toBe(source.exact);
			}),
			{ numRuns: 25 }
		);
	}, 30_000);
});
