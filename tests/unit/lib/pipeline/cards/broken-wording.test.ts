import { describe, expect, it } from 'vitest';
import { isBroken } from '#lib/pipeline/cards/broken-wording.ts';

describe('isBroken', () => {
	it.each([
		['an open quotation', 'Who called the valley “the garden?'],
		['an open bracket', 'Who mended the dam (in spring?'],
		['an end that asks for more', 'Who mended the banks of the?'],
		['a mark of a note', 'Who mended the dam†?'],
		['two sentences', 'Who mended the dam. That was the end?'],
		['a word said twice', 'Who mended the the dam?'],
		['a verb without its end', 'Who said that the dams are?'],
		['half a pair', 'Who either mended the dam?'],
		['a clause too many', 'Who mended the dam, and the town was saved?']
	])('is true of %s', (_, text) => {
		expect(isBroken(text)).toBe(true);
	});

	it.each([
		'Who mended the dam?',
		'Dr. Hale mended it.',
		'The dam was mended by ____.',
		'To see dams as they really are'
	])('is false of “%s”', (text) => {
		expect(isBroken(text)).toBe(false);
	});
});
