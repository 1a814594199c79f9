import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digestSubjects } from '#lib/format/subject-digest.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import type { SubjectId, SubjectIndex, Tier } from '#lib/pipeline/subjects/subject-index.ts';

const document = parseDocument(readFileSync('tests/fixtures/the-mill-question.txt', 'utf8'), {
	id: 'the-mill-question' as TextId,
	title: 'The Mill Question',
	author: 'A. Reader'
});

function rangeOf(words: string) {
	const start = document.text.indexOf(words);
	return { start, end: start + words.length };
}

const found = (id: string, tier: Tier) => ({ id: id as SubjectId, tier, probability: 0.9, evidence: [] });
const FLOOD = 'In May 1874 the dam broke and the lower street was drowned.';
const BANKS = 'A town cannot own a river without caring for its banks.';

const index: SubjectIndex = {
	figures: [
		{ ...found('thorne', 'included'), name: 'Edward Thorne', forms: [], mentions: [rangeOf('Edward Thorne')] },
		{ ...found('arden', 'suggested'), name: 'Arden', forms: [], mentions: [rangeOf('Arden')] }
	],
	events: [
		{
			...found('flood', 'included'),
			name: 'the dam broke',
			date: 'May 1874',
			quote: rangeOf(FLOOD),
			mentions: [rangeOf(FLOOD)]
		},
		{
			...found('year', 'suggested'),
			name: 'In 1861 …',
			date: '1861',
			quote: rangeOf('In 1861'),
			mentions: [rangeOf('In 1861')]
		}
	],
	positions: [
		{
			...found('banks', 'suggested'),
			holder: 'A. Reader',
			holderKind: 'author',
			holderProbability: 1,
			quote: rangeOf(BANKS)
		}
	]
};

const wordsAt = ([start, end]: readonly [number, number]) => document.text.slice(start, end);

describe('what a reader sees of the subjects', () => {
	const { subjects } = digestSubjects(document, index, new Set(['banks' as SubjectId]));

	test('is what is included, what a card asks about, and figures in doubt', () => {
		expect(subjects.map(({ id }) => id)).toEqual(['thorne', 'arden', 'flood', 'banks']);
		expect(subjects.flatMap((subject) => (subject.kind === 'figure' ? [subject.isPerhaps] : []))).toEqual([
			false,
			true
		]);
	});

	test('marks the name of an event within its passage', () => {
		const [flood] = subjects.filter((subject) => subject.kind === 'event');
		expect(flood?.marks.map(wordsAt)).toEqual(['the dam broke']);
		expect(flood?.mentions.map(wordsAt)).toEqual([FLOOD]);
	});

	test('marks its date where the name is not there', () => {
		const renamed = { ...index, events: index.events.map((event) => ({ ...event, name: 'the flood of the dam' })) };
		const { subjects: other } = digestSubjects(document, renamed, new Set());
		const [flood] = other.filter((subject) => subject.kind === 'event');
		expect(flood?.marks.map(wordsAt)).toEqual(['May 1874']);
	});

	test('says no words itself: all are places in the text', () => {
		for (const { mentions } of subjects) {
			for (const [start, end] of mentions)
				expect([0 <= start, start < end, end <= document.text.length]).not.toContain(false);
		}
	});
});
