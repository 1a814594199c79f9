import { describe, expect, it } from 'vitest';
import { askDuty } from '#lib/pipeline/cards/ask-duty.ts';
import { claimOf } from './claim-of.ts';

describe('askDuty', () => {
	it.each([
		[
			'To save the lower town, the council must rebuild the northern banks',
			'What, according to Reed, must the council do to save the lower town?',
			'Rebuild the northern banks'
		]
	])('asks for what must be done to an end: %s', (text, prompt, answer) => {
		expect(askDuty(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each(['The council must rebuild the northern banks', 'To save the lower town, the council must be patient'])(
		'declines “%s”',
		(text) => {
			expect(askDuty(claimOf(text))).toBeNull();
		}
	);
});
