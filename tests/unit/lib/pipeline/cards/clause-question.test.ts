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
		['The millers were men of the river', 'Who, according to Reed, were men of the river?'],
		['The workers have no mill', 'Who, according to Reed, has no mill?']
	])('asks for the subject of "%s"', (clause, expected) => {
		const parts = clauseParts(clause);
		expect(parts && subjectQuestion(parts, ', according to Reed,')).toBe(expected);
	});

	it.each([
		['People who have never seen a flood may doubt it', 'People who have never seen a flood', 'may'],
		['The towns which lie below the dam, lost all their trade', 'The towns which lie below the dam', 'lost'],
		['The objection which some feel to dams cannot be upheld', 'The objection which some feel to dams', 'cannot'],
		['The price paid for the dam, is the ruin of the river', 'The price paid for the dam', 'is'],
		['Greed, fear and sloth are the causes of floods', 'Greed, fear and sloth', 'are'],
		['The results of the council can ruin us', 'The results of the council', 'can'],
		['The spirit of the Republic had sprung from the river', 'The spirit of the Republic', 'had'],
		[
			'The argument against dams as a means of safety is a strong one',
			'The argument against dams as a means of safety',
			'is'
		]
	])('finds the subject of "%s"', (clause, subject, verb) => {
		expect(clauseParts(clause)).toMatchObject({ subject, verb });
	});

	it.each(['The goods that came late', 'In the town, the dam', 'Nothing'])('does not cut "%s"', (clause) => {
		expect(clauseParts(clause)).toBeNull();
	});
});
