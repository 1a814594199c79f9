import { describe, expect, it } from 'vitest';
import { faultsOf } from '#lib/pipeline/cards/quality-gate.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';

const faults = (prompt: string, answer: string) =>
	faultsOf(
		{
			kind: 'position',
			form: 'basic',
			question: 'who',
			prompt,
			answer,
			source: { start: 0, end: 10 },
			subjectId: 'position:test' as SubjectId,
			tier: 'included'
		},
		'The mill burned.'
	);

describe('the quality gate', () => {
	it.each([
		['a clear question', 'Who argued that the mill would bring work to the valley?', 'Edward Thorne', []],
		['an expletive it', 'Who argued that it is wrong to sell the common meadow?', 'Edward Thorne', []],
		['a possessive with its noun near', 'What, according to Reed, does the valley owe its millers?', 'Work', []],
		['a dangling he', 'What did he still brand as the worst error of the valley?', 'The dam', ['dangling-word']],
		['a dangling this', 'Who rejected this view of the valley meadow?', 'Thorne', ['dangling-word']],
		[
			'the answer in the prompt',
			'By whom were the farmers of the valley called farmers?',
			'The farmers',
			['answer-in-prompt']
		],
		['a fragment', 'Who argued that the valley meadow belongs to the?', 'Thorne', ['broken-clause']],
		['an open quotation', 'Who called the valley “the garden of the county?', 'Thorne', ['broken-clause']],
		['too little to go on', 'It also ____.', 'underscores the uselessness of the dam', ['too-little', 'dangling-word']],
		['a long answer', 'What does the essay say about the valley meadow?', 'word '.repeat(60), ['answer-too-long']]
	])('judges %s', (_, prompt, answer, expected) => {
		expect(faults(prompt, answer)).toEqual(expected);
	});
});
