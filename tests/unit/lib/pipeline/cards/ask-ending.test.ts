import { describe, expect, it } from 'vitest';
import { askEnding } from '#lib/pipeline/cards/ask-ending.ts';
import { claimOf } from './claim-of.ts';

describe('askEnding', () => {
	it.each([
		[
			'Because of the tolls the struggle for cheaper bread slowly turned into the struggle for a free council',
			'According to Reed, because of the tolls the struggle for cheaper bread slowly turned into ____.',
			'the struggle for a free council'
		]
	])('asks for the last phrase of a full claim: %s', (text, prompt, answer) => {
		expect(askEnding(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'Probably, Thorne, would not have had the chance of building his northern mill upon the banks of the river',
		'The struggle turned into a feud',
		'Let us see how the struggle for cheaper bread of the valley turned into the struggle for power'
	])('declines “%s”', (text) => {
		expect(askEnding(claimOf(text))).toBeNull();
	});
});
