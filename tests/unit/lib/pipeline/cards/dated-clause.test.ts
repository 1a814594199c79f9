import { describe, expect, it } from 'vitest';
import { datedClause } from '#lib/pipeline/cards/dated-clause.ts';

describe('datedClause', () => {
	it.each([
		[
			'the clause with the date',
			'The rain fell for weeks, and in 1874 the northern dam broke under the weight.',
			'In 1874 the northern dam broke under the weight'
		],
		['no relative clause', 'The mill, which nobody had mended, was burned in 1880.', 'The mill was burned in 1880.'],
		[
			'no apposition',
			'In 1874 the guild, a union of weavers, was founded in Kent.',
			'In 1874 the guild was founded in Kent.'
		],
		['no fragment', 'A strange year, 1874, for all.', null]
	])('gives %s', (_, sentence, expected) => {
		expect(datedClause(sentence)).toBe(expected);
	});
});
