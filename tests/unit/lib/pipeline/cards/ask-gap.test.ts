import { describe, expect, it } from 'vitest';
import { askGap } from '#lib/pipeline/cards/ask-gap.ts';
import { claimOf } from './claim-of.ts';

describe('askGap', () => {
	it.each([
		[
			'The council grew rich not from the mills, but from the tolls',
			'According to Reed, the council grew rich not from the mills, but from ____.',
			'the tolls'
		],
		[
			'No wise town can own a broad river without caring for its banks',
			'According to Reed, no wise town can own a broad river without ____.',
			'caring for its banks'
		]
	])('asks for a telling turn of phrase: %s', (text, prompt, answer) => {
		expect(askGap(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each(['The council grew rich in the valley'])('declines “%s”', (text) => {
		expect(askGap(claimOf(text))).toBeNull();
	});
});
