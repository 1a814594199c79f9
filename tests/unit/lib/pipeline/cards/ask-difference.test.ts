import { describe, expect, it } from 'vitest';
import { askDifference } from '#lib/pipeline/cards/ask-difference.ts';
import { claimOf } from './claim-of.ts';

describe('askDifference', () => {
	it.each([
		[
			'The trade of the river differs from the trade of the sea in its slowness and its safety',
			'How, according to Reed, does the trade of the river differ from the trade of the sea?',
			'In its slowness and its safety'
		]
	])('asks of “%s”', (text, prompt, answer) => {
		expect(askDifference(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'The trade of the river differs from the trade of the sea',
		'It differs from the trade of the sea in its slowness'
	])('declines “%s”', (text) => {
		expect(askDifference(claimOf(text))).toBeNull();
	});
});
