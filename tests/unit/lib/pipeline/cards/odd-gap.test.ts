import { describe, expect, it } from 'vitest';
import { isOddGap } from '#lib/pipeline/cards/odd-gap.ts';

describe('isOddGap', () => {
	it.each([
		['a title before it', 'figure', 'The dams of the valley were planned by Dr. ____.', 'Hale', true],
		['a place', 'figure', 'The youth of the valley gathered in ____ against the millers.', 'Kent', true],
		['a function word', 'position', 'According to Reed, the council of the town mends ____ banks.', 'its', true],
		['too little around it', 'event', 'In ____, matters changed.', '1874', true],
		[
			'a contrast that gives it away',
			'position',
			'According to Reed, the council of the town builds rather than ____.',
			'destroying',
			true
		],
		['enough around it', 'figure', 'The dams of the valley were planned by ____ in spring.', 'Hale', false]
	] as const)('with %s', (_, kind, prompt, answer, expected) => {
		expect(isOddGap({ kind, prompt, answer })).toBe(expected);
	});
});
