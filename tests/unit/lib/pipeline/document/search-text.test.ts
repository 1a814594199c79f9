import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, searchFolded } from '#lib/pipeline/document/search-text.ts';

const rows: readonly { name: string; text: string; query: string; found: string[] }[] = [
	{ name: 'letter case', text: 'Road and ROAD', query: 'road', found: ['Road', 'ROAD'] },
	{
		name: 'straight quotes for curly ones',
		text: 'Hayek’s “thesis”',
		query: `hayek's "thesis"`,
		found: ['Hayek’s “thesis”']
	},
	{ name: 'diacritics in the text', text: 'a naïve café', query: 'naive cafe', found: ['naïve café'] },
	{ name: 'diacritics in the query', text: 'a naive view', query: 'naïve', found: ['naive'] },
	{ name: 'a decomposed accent', text: 'cafe\u0301 society', query: 'café s', found: ['cafe\u0301 s'] },
	{ name: 'white space of any length', text: 'two\n  words', query: 'two words', found: ['two\n  words'] },
	{ name: 'dashes alike', text: 'poorly – or', query: 'poorly - or', found: ['poorly – or'] },
	{ name: 'astral letters before the hit', text: '𝒜𝒷 road', query: 'road', found: ['road'] },
	{ name: 'no overlap', text: 'aaaa', query: 'aa', found: ['aa', 'aa'] },
	{ name: 'nothing asked', text: 'words', query: '  ', found: [] },
	{ name: 'nothing found', text: 'words', query: 'deed', found: [] }
];

describe('searchFolded', () => {
	test.each(rows)('$name', ({ text, query, found }) => {
		expect(searchFolded(foldText(text), query).map(({ start, end }) => text.slice(start, end))).toEqual(found);
	});

	test('finds any piece cut from a text', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^[a-z ’“]{1,60}$/),
				fc.nat(59),
				fc.integer({ min: 1, max: 20 }),
				(text, from, length) => {
					const piece = text.slice(from, from + length);
					fc.pre(piece.trim() !== '');
					expect(searchFolded(foldText(text), piece).length).toBeGreaterThan(0);
				}
			)
		);
	});
});
