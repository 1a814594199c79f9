import { expect, test } from 'vitest';
import { withNames } from '#lib/pipeline/document/section-names.ts';

test('the section before the first heading is the beginning, not the whole text', () => {
	const sections = ['On Liberty', 'Introductory', 'On Liberty'].map((title, index) => ({ id: `s${index + 1}`, title }));
	expect(withNames(sections, 'On Liberty').map(({ title }) => title)).toEqual([
		'Beginning',
		'Introductory',
		'On Liberty'
	]);
	expect(withNames(sections, 'Other')).toEqual(sections);
});
