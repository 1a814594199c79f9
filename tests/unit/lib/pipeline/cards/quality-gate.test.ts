import { describe, expect, it } from 'vitest';
import { faultsOf } from '#lib/pipeline/cards/quality-gate.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';

const faults = (prompt: string, answer: string, kind: 'position' | 'figure' | 'event' = 'position') =>
	faultsOf(
		{
			kind,
			form: prompt.includes('____') ? 'cloze' : 'basic',
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
		['an answer that says nothing', 'Who believed that the valley meadow was full of fiends?', 'Men', ['says-nothing']],
		['a few', 'Who believed that the valley meadow was full?', 'A few men of the town', ['says-nothing']],
		['all things', 'What was made for the good of the valley?', 'All things', ['says-nothing']],
		[
			'a time counted from another',
			'Who had several years before launched the valley paper?',
			'Thorne',
			['leans-on-before']
		],
		[
			'a clause that is not ended',
			'Who learned of the valley plan, and when at last?',
			'The millers',
			['half-a-sentence']
		],
		['a phrase badly cut', 'Who built the northern dam of the valley?', 'The millers thus', ['says-nothing']],
		[
			'half a sentence',
			'According to Reed, as the grounds of the old doctrine vanished before ____.',
			'a candid inquiry',
			['half-a-sentence']
		],
		[
			'a pronoun behind what hangs on it',
			'According to Reed, being unprotected by walls, they were crushed by ____.',
			'the barons of Kent',
			['dangling-word']
		],
		['a dangling he', 'What did he still brand as the worst error of the valley?', 'The dam', ['dangling-word']],
		['a her within what is held', 'Who believes that her valley notebooks were burned?', 'Ann Reed', ['dangling-word']],
		['a he whom what is held names', 'Who believes that Thorne wrote what he saw in the valley?', 'Ann Reed', []],
		['a his beside the verb', 'Who told his valley friends that the dam would break?', 'Edward Thorne', []],
		['a dangling this', 'Who rejected this view of the valley meadow?', 'Thorne', ['dangling-word']],
		[
			'the answer in the prompt',
			'By whom were the farmers of the valley called farmers?',
			'The farmers',
			['answer-in-prompt']
		],
		['a fragment', 'Who argued that the valley meadow belongs to the?', 'Thorne', ['broken-clause']],
		['an open quotation', 'Who called the valley “the garden of the county?', 'Thorne', ['broken-clause']],
		[
			'too little to go on',
			'It also ____.',
			'underscores the uselessness of the dam',
			['too-little', 'dangling-word', 'odd-gap', 'unowned-view']
		],
		[
			'a long answer',
			'What does the essay say about the valley meadow?',
			Array.from({ length: 60 }, (_, index) => `word${index}`).join(' '),
			['answer-too-long']
		]
	])('judges %s', (_, prompt, answer, expected) => {
		expect(faults(prompt, answer)).toEqual(expected);
	});

	it.each([
		[
			'a gap where a place stands',
			'The youth of the valley gathered in ____ against the millers.',
			'figure',
			['odd-gap']
		],
		['a gap cut out of a name', '____. of Spain never admitted the millers to free trade.', 'figure', ['odd-gap']],
		[
			'a paper that concludes',
			'“It is only natural,” ____ sadly concluded, “that millers worry”.',
			'figure',
			['odd-gap']
		],
		[
			'a ruler without a name',
			'The king was tried in ____ upon the model of the valley courts.',
			'event',
			['unnamed-person']
		],
		['a thin happening', 'In ____, matters reached a crisis.', 'event', ['thin-happening', 'odd-gap']],
		[
			'a year of writing with nothing written',
			'Margaret Reed, the historian of the valley, wrote in ____.',
			'event',
			['odd-gap']
		],
		[
			'a nameless he behind a date',
			'In ____ he resigned his commission among the valley millers.',
			'event',
			['dangling-word']
		],
		['the same', 'The same explanation of the valley flood was given by ____.', 'figure', ['leans-on-before']],
		['that stigma', 'It is that stigma which keeps the valley millers silent, says ____.', 'figure', ['dangling-word']]
	] as const)('refuses %s', (_, prompt, kind, expected) => {
		expect(faults(prompt, 'Hale', kind)).toEqual(expected);
	});
});
