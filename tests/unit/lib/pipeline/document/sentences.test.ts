import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#lib/pipeline/document/sentences.ts';

describe('sentencesOf', () => {
	it.each([
		['two sentences', 'It rained. Nobody came.', ['It rained.', 'Nobody came.']],
		['a title', 'Mr. Miller left. Dr. Stone stayed.', ['Mr. Miller left.', 'Dr. Stone stayed.']],
		['initials', 'J. B. Miller left. He sang.', ['J. B. Miller left.', 'He sang.']],
		['a page', 'See p. 140 of it. Then go on.', ['See p. 140 of it.', 'Then go on.']],
		['speech that goes on', '“Stop!” he said. He left.', ['“Stop!” he said.', 'He left.']],
		['a closing bracket', 'He left. (So it is told.) It rained.', ['He left.', '(So it is told.)', 'It rained.']]
	])('parts %s', (_, text, expected) => {
		const found = sentencesOf(text, { start: 0, end: text.length });
		expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
	});

	it('cuts text without full stops between words', () => {
		const text = 'and then he said that '.repeat(1000).trim();
		const found = sentencesOf(text, { start: 0, end: text.length });
		expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
		expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(3000);
	});

	it.each([
		['a word without end', `It rained ${'a'.repeat(20_000)} there`],
		['a line without spaces', `a${'😀'.repeat(20_000)}`]
	])('cuts %s, and no character of it', (_, text) => {
		const found = sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
		expect(found.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(3001);
		expect(found.filter((piece) => !piece.isWellFormed())).toEqual([]);
	});

	it('gives offsets into the whole text', () => {
		expect(sentencesOf('Title\n\nIt rained.', { start: 7, end: 17 })).toEqual([{ start: 7, end: 17 }]);
	});
});
