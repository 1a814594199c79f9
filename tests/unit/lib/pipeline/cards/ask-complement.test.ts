import { describe, expect, it } from 'vitest';
import { askComplement } from '#lib/pipeline/cards/ask-complement.ts';
import { claimOf } from './claim-of.ts';

describe('askComplement', () => {
	it.each([
		[
			'The wealth of the valley depends on the labour of its millers',
			'On what, according to Reed, does the wealth of the valley depend?',
			'The labour of its millers'
		],
		[
			'The victory of the council has led to the founding of three new mills',
			'To what, according to Reed, has the victory of the council led?',
			'The founding of three new mills'
		],
		[
			'The wealth of the valley must always depend chiefly on the labour of its millers',
			'On what, according to Reed, must the wealth of the valley always depend chiefly?',
			'The labour of its millers'
		],
		[
			'The new tolls are fatal to the trade of the valley',
			'To what, according to Reed, are the new tolls fatal?',
			'The trade of the valley'
		],
		[
			'The council of the town is not analogous to the parliament of the kingdom',
			'To what, according to Reed, is the council of the town not analogous?',
			'The parliament of the kingdom'
		]
	])('asks for what belongs to a verb or state by a preposition: %s', (text, prompt, answer) => {
		expect(askComplement(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'The new tolls are not fatal to the trade of the valley',
		'The wealth of the valley depends on it',
		'The wealth of the valley has never led to the founding of mills'
	])('declines “%s”', (text) => {
		expect(askComplement(claimOf(text))).toBeNull();
	});
});
