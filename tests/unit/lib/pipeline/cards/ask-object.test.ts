import { describe, expect, it } from 'vitest';
import { askObject } from '#lib/pipeline/cards/ask-object.ts';
import { claimOf } from './claim-of.ts';

describe('askObject', () => {
	it.each([
		[
			'The trade of the river has always required a strong and patient council',
			'What, according to Reed, has the trade of the river always required?',
			'A strong and patient council'
		],
		[
			'The neglect of the banks must produce the ruin of the lower towns',
			'What, according to Reed, must the neglect of the banks produce?',
			'The ruin of the lower towns'
		]
	])('keeps an auxiliary before the subject: %s', (text, prompt, answer) => {
		expect(askObject(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		[
			'A good government requires the consent of all the millers',
			'What, according to Reed, does a good government require?',
			'The consent of all the millers'
		],
		[
			'The new tolls threatened the whole trade of the valley',
			'What, according to Reed, did the new tolls threaten?',
			'The whole trade of the valley'
		],
		[
			'The flood of the spring aroused the fear of the lower towns',
			'What, according to Reed, did the flood of the spring arouse?',
			'The fear of the lower towns'
		]
	])('asks for a verb whose object tells: %s', (text, prompt, answer) => {
		expect(askObject(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'They require the consent of the millers',
		'The old trade of the river renders bread cheap in the valley',
		'The old trade of the river encourages the millers, and draws a great number of workmen to the valley'
	])('declines “%s”', (text) => {
		expect(askObject(claimOf(text))).toBeNull();
	});
});
