import { describe, expect, test } from 'vitest';
import type { SubjectEntry } from '#lib/format/subject-digest.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { listSubjects } from '#lib/ui/reader/list-subjects.ts';
import { namedWithin, positionsOf } from '#lib/ui/reader/related-subjects.ts';
import { subjectsAt, tellingSpans } from '#lib/ui/reader/subject-at.ts';

const id = (name: string) => name as SubjectId;
const figure = (name: string, mentions: [number, number][], isPerhaps = false): SubjectEntry => ({
	kind: 'figure',
	id: id(name),
	name,
	isPerhaps,
	sentence: [0, 90],
	telling: [0, 5],
	mentions
});

const hale = figure('Margaret Hale', [
	[10, 23],
	[210, 214]
]);
const thorne = figure('Edward Thorne', [[120, 126]]);
const arden = figure('Arden', [[30, 35]], true);
const flood: SubjectEntry = {
	kind: 'event',
	id: id('flood'),
	name: 'the flood',
	date: '1874',
	marks: [[40, 49]],
	mentions: [[0, 90]]
};
const strike: SubjectEntry = { ...flood, id: id('strike'), name: 'a strike', marks: [], mentions: [[100, 160]] };
const view: SubjectEntry = {
	kind: 'position',
	id: id('view'),
	holder: 'Margaret Hale',
	holderKind: 'person',
	mentions: [[0, 90]]
};
const other: SubjectEntry = { ...view, id: id('other'), holder: 'the farmers', mentions: [[100, 160]] };
const digest = { subjects: [view, other, hale, thorne, arden, flood, strike] };

describe('the subject at a place', () => {
	test.each([
		{ name: 'a figure within a position', at: 12, are: ['Margaret Hale', 'view'] },
		{ name: 'the first letter of a name', at: 10, are: ['Margaret Hale', 'view'] },
		{ name: 'the letter after a name', at: 23, are: ['view'] },
		{ name: 'the words that name an event', at: 45, are: ['flood', 'view'] },
		{ name: 'its passage beside these words', at: 60, are: ['view'] },
		{ name: 'the passage of an event without such words', at: 150, are: ['strike', 'other'] },
		{ name: 'a figure in doubt', at: 31, are: ['view'] },
		{ name: 'a figure by itself', at: 211, are: ['Margaret Hale'] },
		{ name: 'plain text', at: 95, are: [] }
	])('$name', ({ at, are }) => {
		expect(subjectsAt(digest, at).map(({ id: found }) => found)).toEqual(are);
	});
});

test('a mention shows the words that name an event, or all of it where they are not there', () => {
	const gathered: SubjectEntry = {
		...flood,
		mentions: [
			[0, 90],
			[200, 260]
		]
	};
	expect(tellingSpans(gathered)).toEqual([
		[40, 49],
		[200, 260]
	]);
	expect(tellingSpans(hale)).toEqual(hale.mentions);
});

describe('subjects that belong together', () => {
	test('a figure leads to its positions', () => {
		expect(positionsOf(digest, hale)).toEqual([view]);
		expect(positionsOf(digest, view)).toEqual([]);
	});

	test('a position leads to who and what is named in it', () => {
		expect(namedWithin(digest, view).map(({ id: found }) => found)).toEqual(['Margaret Hale', 'Arden', 'flood']);
		expect(namedWithin(digest, hale)).toEqual([]);
	});
});

describe('the index', () => {
	const wordsFor = (subject: SubjectEntry) =>
		subject.kind === 'position' ? 'a river belongs to nobody' : subject.name;
	const list = (wanted: string) => listSubjects(digest.subjects, wordsFor, wanted);
	const titles = (groups: ReturnType<typeof list>['figure']) =>
		groups.map(({ title, subjects }) => [title, ...subjects.map(({ id: found }) => found)]);

	test('has persons by surname, those in doubt apart, and positions by holder', () => {
		expect(titles(list('').figure)).toEqual([
			['', 'Margaret Hale', 'Edward Thorne'],
			['Perhaps', 'Arden']
		]);
		expect(titles(list('').event)).toEqual([['', 'flood', 'strike']]);
		expect(titles(list('').position)).toEqual([
			['Margaret Hale', 'view'],
			['the farmers', 'other']
		]);
	});

	test.each([
		['a name, in any case', 'HALE', ['Margaret Hale', 'view']],
		['words of a quotation and its holder', 'river farmers', ['other']],
		['nothing', 'windmill', []]
	])('is narrowed by %s', (_name, wanted, are) => {
		const { figure: figures, event, position } = list(wanted);
		expect(
			[...figures, ...event, ...position].flatMap(({ subjects }) => subjects.map(({ id: found }) => found))
		).toEqual(are);
	});
});
