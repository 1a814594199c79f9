import { expect, test } from 'vitest';
import type { ParagraphId, SectionId } from '#lib/pipeline/document/document.ts';
import { sectionsUpTo } from '#lib/pipeline/document/sections-up-to.ts';

const passages = [
	{ paragraphId: 'p2', sectionId: 's1' },
	{ paragraphId: 'p20', sectionId: 's2' },
	{ paragraphId: 'p30', sectionId: 's3' },
	{ paragraphId: null, sectionId: 's3' },
	{ paragraphId: 'p1', sectionId: null }
] as const;

test.each<[name: string, paragraphId: ParagraphId, expected: readonly SectionId[]]>([
	['before all passages', 'p1', ['s1']],
	['between two', 'p19', ['s1']],
	['at one', 'p20', ['s1', 's2']],
	['behind all', 'p99', ['s1', 's2', 's3']]
])('the sections up to a paragraph %s', (_name, paragraphId, expected) => {
	expect(sectionsUpTo(paragraphId, ['s1', 's2', 's3', 's4'], passages)).toEqual(expected);
});

test('no sections are known of an unknown text', () => {
	expect(sectionsUpTo('p5', [], passages)).toEqual([]);
});
