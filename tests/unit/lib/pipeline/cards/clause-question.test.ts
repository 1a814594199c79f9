import { describe, expect, it } from 'vitest';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { invertedQuestion, subjectQuestion } from '#lib/pipeline/cards/clause-question.ts';

describe('a clause turned into a question', () => {
	it.each([
		['The dam broke in the night', 'did the dam break in the night'],
		['The millers have seen a new river', 'have the millers seen a new river'],
		['The town cannot own a river', 'can the town not own a river'],
		['The challenge emerges so sharply', 'does the challenge emerge so sharply'],
		['The dam broke and the street was drowned', null]
	])('turns round "%s"', (clause, expected) => {
		const parts = clauseParts(clause);
		expect(parts && invertedQuestion(parts)).toBe(expected);
	});

	it.each([
		['Democracy is essential to the town', 'What, according to Reed, is essential to the town?'],
		['The banks kept by the county are sound', 'What, according to Reed, are sound?'],
		['The workers have no mill', 'Who, according to Reed, has no mill?']
	])('asks for the subject of "%s"', (clause, expected) => {
		const parts = clauseParts(clause);
		expect(parts && subjectQuestion(parts, ', according to Reed,')).toBe(expected);
	});

	it.each(['The goods that came late', 'In the town, the dam', 'Nothing'])('does not cut "%s"', (clause) => {
		expect(clauseParts(clause)).toBeNull();
	});
});
