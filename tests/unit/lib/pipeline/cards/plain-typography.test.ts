import { describe, expect, it } from 'vitest';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';

describe('plainTypography', () => {
	it.each([
		['marks of notes', 'The dam broke.[3] It was old* and weak.', 'The dam broke. It was old and weak.'],
		['marks of italics', 'It was _never_ mended.', 'It was never mended.'],
		['double hyphens', 'The dam--as all knew--was old.', 'The dam—as all knew—was old.'],
		['straight quotation marks', '"It is the miller\'s dam," he said.', '“It is the miller’s dam,” he said.'],
		['a lone apostrophe before a word', "'Tis the miller's dam.", '’Tis the miller’s dam.'],
		['words in capitals for stress', 'The dam was NOT mended.', 'The dam was not mended.'],
		['letters that stand for a name', 'The dam of the USSR was mended.', 'The dam of the USSR was mended.'],
		['a word broken at the end of a line', 'The coun-\ncil mended it.', 'The council mended it.'],
		['line ends', 'The dam\nwas old.', 'The dam was old.']
	])('makes plain %s', (_, text, expected) => {
		expect(plainTypography(text)).toBe(expected);
	});

	it('changes nothing the second time', () => {
		const once = plainTypography('"The dam--\'tis NOT mended,"[2] he said.');
		expect(plainTypography(once)).toBe(once);
	});
});
