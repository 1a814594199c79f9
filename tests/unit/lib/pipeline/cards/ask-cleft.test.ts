import { describe, expect, it } from 'vitest';
import { askCleft } from '#lib/pipeline/cards/ask-cleft.ts';
import { claimOf } from './claim-of.ts';

describe('askCleft', () => {
	it('asks from what it is that something comes', () => {
		expect(askCleft(claimOf('It was from the lower towns that the demand for a dam came'))).toMatchObject({
			prompt: 'From what was it, according to Reed, that the demand for a dam came?',
			answer: 'The lower towns'
		});
	});

	it.each([
		[
			'It is the neglect of the banks that has ruined the lower town',
			'What is it, according to Reed, that has ruined the lower town?',
			'The neglect of the banks'
		]
	])('asks for "it is N that": %s', (text, prompt, answer) => {
		expect(askCleft(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each(['It is clear that the banks have ruined the town', 'It is in the valley that the floods have begun'])(
		'declines “%s”',
		(text) => {
			expect(askCleft(claimOf(text))).toBeNull();
		}
	);
});
