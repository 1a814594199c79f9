import { describe, expect, it } from 'vitest';
import { mainPart, plainClaims } from '#lib/pipeline/cards/plain-claims.ts';

describe('plainClaims', () => {
	it.each([
		['what joins', 'But, therefore, the council must mend the banks.', ['The council must mend the banks']],
		['what stands in brackets', 'The council (as all knew) must mend the banks.', ['The council must mend the banks']],
		['what is put in', 'The council, I think, must mend the banks.', ['The council must mend the banks']],
		[
			'a relative clause',
			'The council, which had been warned, has mended the banks.',
			['The council has mended the banks']
		],
		[
			'two claims at a semicolon',
			'The council mended the banks; the town was saved from ruin.',
			['The council mended the banks', 'The town was saved from ruin']
		],
		[
			'a pronoun behind a semicolon',
			'The northern dam was built in haste; it held the river for years.',
			['The northern dam was built in haste', 'The northern dam held the river for years']
		],
		['a concession', 'Although the council had been warned, the town kept its dam.', ['The town kept its dam']],
		[
			'commas around "that"',
			'The cause of the flood is, that, nobody mends the banks.',
			['The cause of the flood is that nobody mends the banks']
		],
		[
			'what is set beside a subject',
			'The millers, a small body of men, plastered the walls with papers.',
			['The millers plastered the walls with papers']
		],
		[
			'where it was said',
			'The northern dam, as stated in the last chapter, was opened with a feast.',
			['The northern dam was opened with a feast']
		],
		[
			'a clause that goes on behind a comma',
			'The dam, which had been a work of the whole town, as all agreed, was opened with a feast.',
			['The dam, which had been a work of the whole town, as all agreed, was opened with a feast']
		],
		[
			'no thing of a list',
			'The carving of the beams, the forging of the iron, were works of the guilds.',
			['The carving of the beams, the forging of the iron, were works of the guilds']
		],
		[
			'no subject of two things',
			'The tolls gathered, and the peace of the valley, can depend on the council.',
			['The tolls gathered, and the peace of the valley, can depend on the council']
		],
		['no word that points', 'According to this, the town would starve.', ['According to this, the town would starve']],
		[
			'what is set beside a subject behind "I say that"',
			'I say that natural knowledge, seeking to satisfy natural wants, has found the laws of the river.',
			['Natural knowledge has found the laws of the river']
		],
		[
			'no clause behind "that"',
			'A toll, having the oddity, that the cause of it, is the flood of the river.',
			['A toll, having the oddity, that the cause of it, is the flood of the river']
		],
		['half a comparison', 'As in the valley, so on the hills the people starved.', []]
	])('parts or drops %s', (_, sentence, expected) => {
		expect(plainClaims(sentence)).toEqual(expected);
	});
});

describe('mainPart', () => {
	it.each([
		['The dam is old, which nobody denies', 'The dam is old'],
		['The dam is old, and the council is poor', 'The dam is old'],
		[
			'The dam serves the mills, and the fields, and the town',
			'The dam serves the mills, and the fields, and the town'
		],
		['It is not the rain, but the neglect of the banks', 'It is not the rain, but the neglect of the banks'],
		['The dam holds, if the banks are mended', 'The dam holds, if the banks are mended']
	])('of “%s”', (text, expected) => {
		expect(mainPart(text)).toBe(expected);
	});
});
