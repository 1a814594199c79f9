import { describe, expect, test } from 'vitest';
import { nameKind } from '#lib/pipeline/subjects/name-kind.ts';

const rows: readonly { word: string; kind: string | null }[] = [
	{ word: 'simpson', kind: 'person' },
	{ word: 'margaret', kind: 'person' },
	{ word: 'finland', kind: 'place' },
	{ word: 'quietly', kind: null },
	{ word: 'xqzzvw', kind: null }
];

describe('nameKind', () => {
	test.each(rows)('$word', ({ word, kind }) => {
		expect(nameKind(word)).toBe(kind);
	});
});
