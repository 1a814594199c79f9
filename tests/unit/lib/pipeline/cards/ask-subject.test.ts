import { describe, expect, it } from 'vitest';
import { askSubject } from '#lib/pipeline/cards/ask-subject.ts';
import { claimOf } from './claim-of.ts';

describe('askSubject', () => {
	it.each([
		[
			'Neglect of the banks has long been the chief danger of every town',
			'What, according to Reed, has long been the chief danger of every town?',
			'Neglect of the banks'
		],
		[
			'The council of the town has built three bridges over the northern river',
			'Who, according to Reed, has built three bridges over the northern river?',
			'The council of the town'
		],
		[
			'The millers of the valley were rightly thought the most careful builders of the county',
			'Who, according to Reed, were rightly thought the most careful builders of the county?',
			'The millers of the valley'
		],
		[
			'The peasants of the valley have accepted the high tolls of the bridge',
			'Who, according to Reed, has accepted the high tolls of the bridge?',
			'The peasants of the valley'
		],
		[
			'The constancy of the river is the foundation of all trade',
			'What, according to Reed, is the foundation of all trade?',
			'The constancy of the river'
		]
	])('asks for the subject of a full predicate: %s', (text, prompt, answer) => {
		expect(askSubject(claimOf(text))).toMatchObject({ prompt, answer });
	});

	it('asks for a person with an adjective by "who"', () => {
		const claim = claimOf('The zealous Thorne had received the keys of the northern mill through the council');
		const figures = [{ forms: ['Thorne'] }] as unknown as typeof claim.matter.subjects.figures;
		const matter = { ...claim.matter, subjects: { ...claim.matter.subjects, figures } };
		expect(askSubject({ ...claim, matter })?.prompt).toMatch(/^Who, /u);
	});

	it.each([
		'This has long been the chief danger of every town',
		'Neglect is not the chief danger of the whole town',
		'The open conduct of the council has been fully and most properly repaid',
		'Distinction is made between two orders of mills there',
		'One of the plainest features of the dam is the increase of size',
		'Damming of the river is one practised largely in the northern valley'
	])('declines “%s”', (text) => {
		expect(askSubject(claimOf(text))).toBeNull();
	});
});
