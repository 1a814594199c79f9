import { describe, expect, test } from 'vitest';
import { groupMentions, paragraphAt, wordsOf } from '#lib/ui/reader/mention-groups.ts';

const paragraphs = [
	{ id: 'p1', start: 0, text: 'Hale wrote of the flood.', sectionId: 's1' },
	{ id: 'p2', start: 26, text: 'The dam broke, and Hale saw it.', sectionId: 's1' },
	{ id: 'p3', start: 80, text: 'Later Hale was blamed.', sectionId: 's2' }
];
const sections = [
	{ id: 's1', title: 'Beginning' },
	{ id: 's2', title: 'The Two Answers' },
	{ id: 's3', title: 'Nothing of Hale' }
];

describe('mentions', () => {
	test('are parted by section, each with a few words around it', () => {
		const groups = groupMentions(
			[
				[0, 4],
				[45, 49],
				[86, 90]
			],
			paragraphs,
			sections,
			10
		);
		expect(groups.map(({ title, mentions }) => [title, mentions.length])).toEqual([
			['Beginning', 2],
			['The Two Answers', 1]
		]);
		expect(groups[0]?.mentions[1]).toEqual({
			span: [45, 49],
			sectionId: 's1',
			before: '…\u00a0and ',
			hit: 'Hale',
			after: ' saw it.'
		});
	});

	test('that stand between the paragraphs are left out', () => {
		expect(groupMentions([[60, 64]], paragraphs, sections, 10)).toEqual([]);
		expect(paragraphAt(paragraphs, 60)).toBeNull();
	});

	test('never run over the end of a paragraph', () => {
		expect(wordsOf(paragraphs, [5, 40])).toBe('wrote of the flood.');
	});
});
