import { describe, expect, it } from 'vitest';
import { askDenied } from '#lib/pipeline/cards/ask-denied.ts';
import { claimOf } from './claim-of.ts';

describe('askDenied', () => {
	it.each([
		[
			'A concession to the strikers does not indicate that the bureaucracy has become more democratic',
			'What, according to Reed, does a concession to the strikers not indicate?',
			'That the bureaucracy has become more democratic'
		],
		[
			'The silence of the mills did not mean that the river was at rest',
			'What, according to Reed, did the silence of the mills not mean?',
			'That the river was at rest'
		]
	])('asks of “%s”', (text, prompt, answer) => {
		expect(askDenied(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each([
		'It does not mean that the river was at rest',
		'The silence of the mills does not mean that it was at rest',
		'The silence of the mills meant that the river was at rest'
	])('declines “%s”', (text) => {
		expect(askDenied(claimOf(text))).toBeNull();
	});
});
