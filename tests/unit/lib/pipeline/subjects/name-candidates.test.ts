import { expect, test } from 'vitest';
import { nameCandidates } from '#lib/pipeline/subjects/name-candidates.ts';
import type { NameRun } from '#lib/pipeline/subjects/name-runs.ts';

const runOf = (words: readonly string[], start: number, paragraph = '', from = 0) =>
	({ words, range: { start, end: start + 1 }, from, sentence: { paragraph } }) as unknown as NameRun;

test('gathers more uses of a name than a call has room for arguments', () => {
	const short = Array.from({ length: 200_000 }, (_, index) => runOf(['Edward', 'Thorne'], index));
	const [candidate] = nameCandidates([...short, runOf(['James', 'Edward', 'Thorne'], 200_000)]);
	expect(candidate?.name).toBe('James Edward Thorne');
	expect(candidate?.runs).toHaveLength(200_001);
});

const rows: readonly { name: string; runs: readonly string[]; candidates: readonly string[] }[] = [
	{
		name: 'a surname joins the full name used last before it',
		runs: ['Ann Thorne', 'Thorne', 'Mary Thorne', 'Thorne'],
		candidates: ['Ann Thorne ×2', 'Mary Thorne ×2']
	},
	{
		name: 'a name alone joins the one with a byname',
		runs: ['Peter of Pisa', 'Peter', 'Ivan the Terrible', 'Ivan'],
		candidates: ['Peter of Pisa ×2', 'Ivan the Terrible ×2']
	},
	{
		name: 'a ruler without his country joins the one with it',
		runs: ['Philip II of Spain', 'Philip II', 'Philip'],
		candidates: ['Philip II of Spain ×3']
	},
	{
		name: 'a place is no short form of a byname',
		runs: ['Peter of Pisa', 'Pisa'],
		candidates: ['Peter of Pisa ×1', 'Pisa ×1']
	},
	{
		name: 'a place is no short form of what is no person',
		runs: ['Gazette de Lisbon', 'Lisbon'],
		candidates: ['Gazette de Lisbon ×1', 'Lisbon ×1']
	},
	{
		name: 'names that grow twice join the longest',
		runs: ['Edward Thorne', 'James Edward Thorne', 'Henry James Edward Thorne'],
		candidates: ['Henry James Edward Thorne ×3']
	}
];

test.each(rows)('$name', ({ runs, candidates }) => {
	const found = nameCandidates(runs.map((run, index) => runOf(run.split(' '), index)));
	expect(found.map(({ name, runs: uses }) => `${name} ×${String(uses.length)}`)).toEqual(candidates);
});

/** Each row's paragraphs are lists of names; one behind "…" does not open its sentence. */
const bearers: readonly [
	name: string,
	paragraphs: readonly (readonly string[])[],
	title: string,
	expected: string[]
][] = [
	[
		'whom the text is about in later paragraphs',
		[['Ann Thorne'], ['Thorne', '…Josef Thorne'], ['Thorne'], ['Thorne']],
		'',
		['Ann Thorne ×4', 'Josef Thorne ×1']
	],
	[
		'whom the text is about where the other is only mentioned',
		[['Ann Thorne'], ['Thorne', '…Josef Thorne', 'Thorne']],
		'',
		['Ann Thorne ×3', 'Josef Thorne ×1']
	],
	[
		'the other, of whom the paragraph goes on to tell',
		[['Ann Thorne', 'Thorne'], ['Josef Thorne', 'Thorne'], ['Thorne']],
		'',
		['Ann Thorne ×3', 'Josef Thorne ×2']
	],
	[
		'whom the title names, though the other is named first',
		[['…Josef Thorne'], ['…Ann Thorne', 'Thorne'], ['…Josef Thorne', 'Thorne']],
		'Ann Thorne and her time',
		['Josef Thorne ×2', 'Ann Thorne ×3']
	],
	[
		'the one named last, where both are named often',
		[
			['Ann Thorne', 'Thorne'],
			['…Josef Thorne', 'Thorne'],
			['…Josef Thorne', 'Thorne']
		],
		'',
		['Ann Thorne ×2', 'Josef Thorne ×4']
	]
];

test.each(bearers)('of two who share it, a surname is of %s', (_, paragraphs, title, expected) => {
	const named = paragraphs.flatMap((names, paragraph) => names.map((name) => ({ name, paragraph: String(paragraph) })));
	const runs = named.map(({ name, paragraph }, index) =>
		runOf(name.replace('…', '').split(' '), index, paragraph, name.startsWith('…') ? 8 : 0)
	);
	const found = nameCandidates(runs, title);
	expect(found.map(({ name, runs: uses }) => `${name} ×${String(uses.length)}`)).toEqual(expected);
});
