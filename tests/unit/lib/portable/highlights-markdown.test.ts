import { describe, expect, test } from 'vitest';
import { highlightsToMarkdown } from '#lib/portable/highlights-markdown.ts';

const empty = {
	title: 'On Harbours',
	author: 'A. Pilot',
	published: 'The Coast, 1958',
	url: '',
	sections: [],
	orphans: []
};

test('a file has title, author, source and address, then the passages of each section with their notes', () => {
	expect(
		highlightsToMarkdown({
			...empty,
			url: 'https://example.org/harbours.htm',
			sections: [
				{ title: 'Beginning', passages: [{ exact: 'The tide turned.', note: '' }] },
				{
					title: 'The coast',
					passages: [
						{ exact: 'One.\n\nTwo.', note: 'Both?\nYes.' },
						{ exact: 'Three.', note: '' }
					]
				}
			],
			orphans: [{ exact: 'Gone.', note: 'Why?' }]
		})
	).toBe(`# On Harbours

A. Pilot, The Coast, 1958

<https://example.org/harbours.htm>

## Beginning

> The tide turned.

## The coast

> One.
>
> Two.

Note: Both?\\
Yes.

> Three.

## No longer in the text

> Gone.

Note: Why?
`);
});

describe('words stay words', () => {
	test.each<[name: string, words: string, written: string]>([
		['stars and underscores', '*so* _very_', '\\*so\\* \\_very\\_'],
		['a pause', '* * *', '\\* \\* \\*'],
		['a heading', '# One', '\\# One'],
		['a list', '- one', '\\- one'],
		['a list with a plus', '+ one', '\\+ one'],
		['a number', '1. One', '1\\. One'],
		['a numbered bracket', '12) Twelve', '12\\) Twelve'],
		['a year', '1958 was', '1958 was'],
		['a quotation', '> so', '\\> so'],
		['a link', '[so](x) ![no](y)', '\\[so\\](x) !\\[no\\](y)'],
		['markup', '<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
		['code', '`so` ~~no~~', '\\`so\\` \\~\\~no\\~\\~'],
		['a table', 'a | b', 'a \\| b'],
		['a backslash', 'a\\b', 'a\\\\b'],
		['a line below a line', '===', '\\==='],
		['blanks before', '     so', 'so']
	])('%s', (_name, words, written) => {
		const markdown = highlightsToMarkdown({
			...empty,
			sections: [{ title: words, passages: [{ exact: words, note: words }] }]
		});
		const [, , ...blocks] = markdown.trimEnd().split('\n\n');
		expect(blocks).toEqual([`## ${written}`, `> ${written}`, `Note: ${written}`]);
	});
});
