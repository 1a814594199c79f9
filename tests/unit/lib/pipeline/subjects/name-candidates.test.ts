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
