import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	encodeDirective,
	followDirective,
	textFragment,
	type TextDirective
} from '#lib/pipeline/document/text-fragment.ts';

const none: TextDirective = { prefix: '', start: '', end: '', suffix: '' };

describe('writing a directive', () => {
	test.each<[name: string, directive: Partial<TextDirective>, written: string]>([
		['plain words', { start: 'the tide turns' }, 'text=the%20tide%20turns'],
		['first and last words', { start: 'the tide', end: 'at noon' }, 'text=the%20tide,at%20noon'],
		['a prefix', { prefix: 'when', start: 'the tide' }, 'text=when-,the%20tide'],
		['a suffix', { start: 'the tide', suffix: 'turns' }, 'text=the%20tide,-turns'],
		['all four', { prefix: 'a', start: 'b', end: 'c', suffix: 'd' }, 'text=a-,b,c,-d'],
		['a dash', { start: 'well-known' }, 'text=well%2Dknown'],
		['a comma', { start: 'one, two' }, 'text=one%2C%20two'],
		['an ampersand', { start: 'salt & sea' }, 'text=salt%20%26%20sea'],
		[
			'dash, comma and ampersand in the context',
			{ prefix: 'a-b', start: 'c', suffix: 'd,&' },
			'text=a%2Db-,c,-d%2C%26'
		],
		['a percent sign and a hash', { start: '5% #1' }, 'text=5%25%20%231'],
		['typographic quotes', { start: '“so”' }, 'text=%E2%80%9Cso%E2%80%9D'],
		['an accent', { start: 'Čapek' }, 'text=%C4%8Capek'],
		['half a surrogate pair', { start: 'a\ud83d' }, 'text=a%EF%BF%BD']
	])('%s', (_name, directive, written) => {
		expect(encodeDirective({ ...none, ...directive })).toBe(written);
	});
});

describe('leading to a passage', () => {
	const text = 'The harbour master’s boat left at noon. At noon, the harbour was empty.\n\n* * *\n\nNobody came.';
	const fragment = (words: string, from = 0) => {
		const start = text.indexOf(words, from);
		return decodeURIComponent(textFragment(text, { start, end: start + words.length }));
	};

	test.each<[name: string, words: string, from: number, leads: string]>([
		[
			'words that stand once',
			'boat left at noon. At noon, the harbour',
			0,
			'text=boat left at noon. At noon, the harbour'
		],
		[
			'a few words, with what is around them',
			'boat left',
			0,
			'text=The harbour master’s-,boat left,-at noon. At noon, the'
		],
		[
			'words that stand twice, the second time',
			'noon',
			40,
			'text=boat left at noon. At-,noon,-, the harbour was empty.'
		],
		['part of a word: the whole of it', 'aster', 0, 'text=The harbour-,master’s,-boat left at noon. At'],
		['words with blanks at both ends', ' boat left ', 0, 'text=The harbour master’s-,boat left,-at noon. At noon, the'],
		[
			'words of two paragraphs: the first and the last',
			'the harbour was empty.\n\n* * *\n\nNobody',
			0,
			'text=the harbour was empty.,Nobody'
		]
	])('%s', (_name, words, from, leads) => {
		expect(fragment(words, from)).toBe(leads);
	});

	test('a long passage is named by its ends, and they lead to it', () => {
		const long = `Begin here. ${'One word after another comes and goes. '.repeat(20)}End there, at last. And more.`;
		const range = { start: 0, end: long.indexOf(' And more') };
		expect(textFragment(long, range)).toBe(
			'text=Begin%20here.%20One%20word%20after,goes.%20End%20there%2C%20at%20last.'
		);
	});

	test('nothing to lead to leads nowhere, and nothing throws', () => {
		expect(textFragment('', { start: 0, end: 0 })).toBe('text=');
		expect(textFragment('a\n\nb', { start: 1, end: 3 })).toContain('text=');
		expect(followDirective('abc', none)).toBe(null);
	});

	test('any words of a text of which none stands twice lead to themselves, widened to whole words', () => {
		const border = fc.constantFrom(' ', ', ', '-', '\n\n', ' & ');
		fc.assert(
			fc.property(fc.array(border, { minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (borders, one, other) => {
				const sample = borders.map((after, index) => `word${index}${after}`).join('');
				const places = [one % sample.length, other % sample.length];
				const range = { start: Math.min(...places), end: Math.max(...places) + 1 };
				if (sample.slice(range.start, range.end).trim() === '') return;
				const found = followDirective(sample, readDirective(textFragment(sample, range)));
				expect(found).not.toBe(null);
				expect(found?.start).toBeLessThanOrEqual(sample.length - sample.slice(range.start).trimStart().length);
				expect(found?.end).toBeGreaterThanOrEqual(sample.slice(0, range.end).trimEnd().length);
			})
		);
	});
});

/** The parts of a directive as it stands in an address. */
function readDirective(written: string): TextDirective {
	const terms = written.replace('text=', '').split(',');
	const prefix = terms[0]?.endsWith('-') ? terms.shift() : '';
	const suffix = terms.at(-1)?.startsWith('-') ? terms.pop() : '';
	const decode = (term = '') => decodeURIComponent(term.replace(/^-|-$/g, ''));
	return { prefix: decode(prefix), start: decode(terms[0]), end: decode(terms[1]), suffix: decode(suffix) };
}
