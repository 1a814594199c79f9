import { describe, expect, it } from 'vitest';
import { askCondition } from '#lib/pipeline/cards/ask-condition.ts';
import { claimOf } from './claim-of.ts';

describe('askCondition', () => {
	it.each([
		[
			'If the banks of the river are neglected, the lower town will drown',
			'What, according to Reed, follows if the banks of the river are neglected?',
			'The lower town will drown'
		],
		[
			'When a rich harvest is sold abroad, the millers lose their bread',
			'What, according to Reed, happens when a rich harvest is sold abroad?',
			'The millers lose their bread'
		],
		[
			'If the northern dam had been mended, the town would have been saved',
			'What, according to Reed, would have followed if the northern dam had been mended?',
			'The town would have been saved'
		]
	])('asks for a condition and what follows: %s', (text, prompt, answer) => {
		expect(askCondition(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'If it is so, the town will drown',
		'When the dam of the valley broke, and the street',
		'As soon as the outrage had failed miserably, the lies began again'
	])('declines “%s”', (text) => {
		expect(askCondition(claimOf(text))).toBeNull();
	});
});
