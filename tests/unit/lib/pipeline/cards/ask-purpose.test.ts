import { describe, expect, it } from 'vitest';
import { askPurpose } from '#lib/pipeline/cards/ask-purpose.ts';
import { claimOf } from './claim-of.ts';

describe('askPurpose', () => {
	it.each([
		[
			'The council of the town was bound to restore the banks every year',
			'What, according to Reed, was the council of the town bound to do?',
			'To restore the banks every year'
		],
		[
			'The trade of the river tends to enrich the lower towns',
			'What, according to Reed, does the trade of the river tend to do?',
			'To enrich the lower towns'
		]
	])('asks of “%s”', (text, prompt, answer) => {
		expect(askPurpose(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'The council is not bound to restore the banks every year',
		'It tends to enrich the lower towns of Kent',
		'The trade of the river is bound to be ruinous'
	])('declines “%s”', (text) => {
		expect(askPurpose(claimOf(text))).toBeNull();
	});
});
