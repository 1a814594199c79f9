import { expect, test } from 'vitest';
import { type CitedText, citePassage } from '#lib/format/cite-passage.ts';

const text: CitedText = {
	title: 'On Harbours',
	author: 'A. Pilot',
	source: { publication: 'The Coast, Vol. 2', date: 'Spring 1958', pages: '43–51' }
};
const ADDRESS = 'https://example.org/read/on-harbours/#:~:text=x';
const ORIGIN = 'A. Pilot, “On Harbours”, The Coast, Vol. 2, Spring 1958, pp. 43–51. ' + ADDRESS;

test.each<[name: string, exact: string, cited: CitedText, words: string]>([
	['words', 'The tide turned.', text, `“The tide turned.”\n\n${ORIGIN}`],
	['blanks at the ends', '  The tide ', text, `“The tide”\n\n${ORIGIN}`],
	['several paragraphs', 'One.\n\n* * *\n\nTwo.', text, `“One.\n\n* * *\n\nTwo.”\n\n${ORIGIN}`],
	['a quotation inside', 'He said “no”.', text, `“He said ‘no’.”\n\n${ORIGIN}`],
	[
		'one page',
		'The tide.',
		{ ...text, source: { publication: 'The Coast', date: '', pages: '7' } },
		`“The tide.”\n\nA. Pilot, “On Harbours”, The Coast, p. 7. ${ADDRESS}`
	],
	[
		'a text of unknown origin',
		'The tide.',
		{ title: 'Notes', author: '', source: null },
		`“The tide.”\n\n“Notes”. ${ADDRESS}`
	]
])('%s', (_name, exact, cited, words) => {
	expect(citePassage(exact, cited, ADDRESS)).toBe(words);
});
