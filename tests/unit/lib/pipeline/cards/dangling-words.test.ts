import { describe, expect, it } from 'vitest';
import { danglingWords } from '#lib/pipeline/cards/dangling-words.ts';

describe('danglingWords', () => {
	it.each([
		['he without a name', 'What did he brand as an error?', ['he']],
		['he behind a place', 'In Kent he mended the dam', ['he']],
		['it in the clause of its noun', 'When did the millers take possession of it', ['it']],
		['this', 'Who rejected this view?', ['this']],
		['that day', 'The laws of that day were hard', ['that']],
		['that time behind in', 'What was thought of dams in that period?', ['that']],
		['above', 'The reasons above are good', ['above']],
		['their own', 'Narrow as the limits of some of their mills were', ['their']],
		['such', 'Such a dam is dear', ['Such']],
		['they without a plural', 'When the dam broke, they fled', ['they']],
		['what is said of something', 'It is said to have drowned the town', ['It']]
	])('finds %s', (_, clause, expected) => {
		expect(danglingWords(clause)).toEqual(expected);
	});

	it.each([
		'Who said that he had mended the dam?',
		'When Hale came home, he mended the dam',
		'It is wrong to sell the meadow',
		'If the banks are neglected, they will break',
		'The fear that the dam might break',
		'Such men as Hale',
		'The council cares for its banks',
		'The millers lost the fruits of their labour',
		'The millers above the age of sixteen',
		'The two differ in that dams can break'
	])('finds nothing in “%s”', (clause) => {
		expect(danglingWords(clause)).toEqual([]);
	});
});
