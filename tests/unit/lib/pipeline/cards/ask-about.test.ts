import { describe, expect, it } from 'vitest';
import { askAbout } from '#lib/pipeline/cards/ask-about.ts';
import type { Figure } from '#lib/pipeline/subjects/subject-index.ts';
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

	it('asks nothing about a person by "it"', () => {
		const claim = claimOf('The historian Nora Pike is blamed for every later error about the old bridge');
		const pike = { name: 'Nora Pike', forms: ['Nora Pike'] } as unknown as Figure;
		const subjects = { ...claim.matter.subjects, figures: [pike] };
		expect(askAbout(claim)).not.toBeNull();
		expect(askAbout({ ...claim, matter: { ...claim.matter, subjects } })).toBeNull();
	});

	it.each(['They are paid chiefly by the poorest carters', 'The tolls of the bridge are paid by them there'])(
		'declines “%s”',
		(text) => {
			expect(askAbout(claimOf(text))).toBeNull();
		}
	);
});
