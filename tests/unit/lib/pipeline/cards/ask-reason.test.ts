import { describe, expect, it } from 'vitest';
import { askReason } from '#lib/pipeline/cards/ask-reason.ts';
import { claimOf } from './claim-of.ts';

describe('askReason', () => {
	it.each([
		[
			'The dam broke twice because nobody had mended its banks',
			'Why, according to Reed, did the dam break twice?',
			'Because nobody had mended its banks'
		],
		[
			'Because of the drought, the millers have left the valley',
			'Why, according to Reed, have the millers left the valley?',
			'Because of the drought'
		]
	])('asks for a claim with its ground: %s', (text, prompt, answer) => {
		expect(askReason(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'The dam did not break because of the rain',
		'The dam broke and the street was drowned because of the rain'
	])('declines “%s”', (text) => {
		expect(askReason(claimOf(text))).toBeNull();
	});
});
