import { describe, expect, it } from 'vitest';
import { askAgent } from '#lib/pipeline/cards/ask-agent.ts';
import { claimOf } from './claim-of.ts';

describe('askAgent', () => {
	it.each([
		[
			'The banks of the river were built by the county council',
			'By whom, according to Reed, were the banks of the river built?',
			'The county council'
		],
		[
			'The trade of the valley was ruined by the new tolls',
			'By what, according to Reed, was the trade of the valley ruined?',
			'The new tolls'
		]
	])('asks for a passive with its agent: %s', (text, prompt, answer) => {
		expect(askAgent(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'The banks of the river were built by means of loans',
		'The trade of the valley was not ruined by the tolls'
	])('declines “%s”', (text) => {
		expect(askAgent(claimOf(text))).toBeNull();
	});
});
