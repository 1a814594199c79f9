import { expect, test } from 'vitest';
import { nameCandidates } from '#lib/pipeline/subjects/name-candidates.ts';
import type { NameRun } from '#lib/pipeline/subjects/name-runs.ts';

const runOf = (words: readonly string[], start: number) => ({ words, range: { start, end: start + 1 } }) as NameRun;

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
