import { describe, expect, it } from 'vitest';
import { askProportion } from '#lib/pipeline/cards/ask-proportion.ts';
import { claimOf } from './claim-of.ts';

describe('askProportion', () => {
	it.each([
		[
			'The higher the banks of the river are raised, the greater is the ruin when they break',
			'What, according to Reed, follows the higher the banks of the river are raised?',
			'The greater is the ruin when they break'
		]
	])('asks of “%s”', (text, prompt, answer) => {
		expect(askProportion(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each(['The higher banks of the river were raised, the lower were not'])('declines “%s”', (text) => {
		expect(askProportion(claimOf(text))).toBeNull();
	});
});
