import { describe, expect, it } from 'vitest';
import { askIdentity } from '#lib/pipeline/cards/ask-identity.ts';
import { claimOf } from './claim-of.ts';

describe('askIdentity', () => {
	it.each([
		[
			'The real cause of the flood is the neglect of the upper banks',
			'What, according to Reed, is the real cause of the flood?',
			'The neglect of the upper banks'
		],
		[
			'The aim of the council is not the wealth of the millers, but the safety of all',
			'What, according to Reed, is the aim of the council?',
			'Not the wealth of the millers, but the safety of all'
		],
		[
			'The governing idea of the council is spontaneity of trade',
			'What, according to Reed, is the governing idea of the council?',
			'Spontaneity of trade'
		],
		['The safeguard of the town is religion', 'What, according to Reed, is the safeguard of the town?', 'Religion'],
		[
			'The uppermost aim of the millers is conduct and obedience',
			'What, according to Reed, is the uppermost aim of the millers?',
			'Conduct and obedience'
		]
	])('asks for what something is: %s', (text, prompt, answer) => {
		expect(askIdentity(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'This is the neglect of the upper banks',
		'The real cause of the flood is the same as before',
		'The governing idea of the council is grand',
		'The governing idea of the council which is ruled by millers is religion',
		'The mill was a building of stone and wood'
	])('declines “%s”', (text) => {
		expect(askIdentity(claimOf(text))).toBeNull();
	});
});
