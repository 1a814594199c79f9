import { describe, expect, it } from 'vitest';
import { askAbout } from '#lib/pipeline/cards/ask-about.ts';
import { claimOf } from './claim-of.ts';

describe('askAbout', () => {
	it.each([
		[
			'The long neglect of the banks has prepared every later flood of the valley',
			'What does Reed say about the long neglect of the banks?',
			'That it has prepared every later flood of the valley'
		],
		[
			'The tolls of the bridge are paid chiefly by the poorest carters',
			'What does Reed say about the tolls of the bridge?',
			'That they are paid chiefly by the poorest carters'
		]
	])('asks for what is said of one thing: %s', (text, prompt, answer) => {
		expect(askAbout(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it.each(['They are paid chiefly by the poorest carters', 'The tolls of the bridge are paid by them there'])(
		'declines “%s”',
		(text) => {
			expect(askAbout(claimOf(text))).toBeNull();
		}
	);
});
