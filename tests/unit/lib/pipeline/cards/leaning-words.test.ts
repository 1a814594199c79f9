import { describe, expect, it } from 'vitest';
import { comparesWithNothing, leansOnBefore } from '#lib/pipeline/cards/leaning-words.ts';

describe('leansOnBefore', () => {
	it.each([
		'the same explanation of the flood',
		'another party of millers',
		'a better road to the valley',
		'the second class of millers is timid',
		'the other mills had been founded by weavers',
		'in the following year the dam broke',
		'the author praises the dam',
		'the defence of either',
		'built a similar mill on the river',
		'to eat the particular fish or fowl',
		'wrote a letter on the matter (1484) in which floods are foretold',
		'the answer to the one question'
	])('is true of “%s”', (clause) => {
		expect(leansOnBefore(clause)).toBe(true);
	});

	it.each([
		'the new dam of stone',
		'the twelfth century was rich',
		'a river similar to the Aster',
		'has a similar mill to the old one',
		'the particular wants of the valley',
		'in the matter of the dam',
		'enough to make bread for all'
	])('is false of “%s”', (clause) => {
		expect(leansOnBefore(clause)).toBe(false);
	});
});

describe('comparesWithNothing', () => {
	it.each([
		['A more costly dam', true],
		['A more costly dam than the old one', false],
		['A costly dam', false]
	])('of “%s” is %s', (answer, expected) => {
		expect(comparesWithNothing(answer)).toBe(expected);
	});
});
