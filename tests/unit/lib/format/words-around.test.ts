import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsAround } from '#lib/format/words-around.ts';

const TEXT = 'Edward Thorne built the mill at Arden against the wish of the farmers.';

describe('the words around a stretch', () => {
	test.each([
		['in the middle', 'mill', 12, '…\u00a0built the ', ' at Arden\u00a0…'],
		['at the beginning', 'Edward', 12, '', ' Thorne\u00a0…'],
		['at the end', 'farmers.', 12, '…\u00a0wish of the ', ''],
		['with room for all of it', 'mill', 200, 'Edward Thorne built the ', ' at Arden against the wish of the farmers.'],
		['with no room', 'mill', 0, '…\u00a0', '\u00a0…']
	])('%s', (_name, words, reach, before, after) => {
		const start = TEXT.indexOf(words);
		expect(wordsAround(TEXT, start, start + words.length, reach)).toEqual({ before, hit: words, after });
	});

	test('are always words of the text, in its order, and no more than asked for', () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(60), fc.nat(60), fc.nat(30), (text, one, other, reach) => {
				const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
				const { before, hit, after } = wordsAround(text, start, end, reach);
				const left = before.startsWith('…\u00a0') && !text.startsWith(before) ? before.slice(2) : before;
				const right = after.endsWith('\u00a0…') && !text.endsWith(after) ? after.slice(0, -2) : after;
				expect(hit).toBe(text.slice(start, end));
				expect(text.slice(start - left.length, start)).toBe(left);
				expect(text.slice(end, end + right.length)).toBe(right);
				expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(reach);
			})
		);
	});
});
