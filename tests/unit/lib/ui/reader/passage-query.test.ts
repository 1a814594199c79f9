import { describe, expect, test } from 'vitest';
import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';
import { passageOfQuery, passageQuery } from '#lib/ui/reader/passage-query.ts';

describe('the query that asks for the cards of a passage', () => {
	test.each([
		['a built-in text', 'soviet-democracy', 'p12', '?passage=soviet-democracy.p12'],
		['an id with full stops and blanks', 'my text. v1.p2', 'p3', '?passage=my+text.+v1.p2.p3'],
		['an id with signs of addresses', 'a&b=c?#d', 'p1', '?passage=a%26b%3Dc%3F%23d.p1']
	])('names %s and is read again', (_name, textId, paragraphId, query) => {
		const passage = { textId: textId as TextId, paragraphId: paragraphId as ParagraphId };
		expect(passageQuery(passage)).toBe(query);
		expect(passageOfQuery(query)).toEqual(passage);
	});

	test.each([
		['nothing', '', null],
		['something else', '?card=1', null],
		['an empty passage', '?passage=', 'unreadable'],
		['no paragraph', '?passage=soviet-democracy', 'unreadable'],
		['no text', '?passage=.p3', 'unreadable'],
		['a paragraph 0', '?passage=a.p0', 'unreadable'],
		['a section', '?passage=a.s2', 'unreadable'],
		['more behind it', '?passage=a.p2x', 'unreadable']
	])('is read from %s', (_name, query, asked) => {
		expect(passageOfQuery(query)).toBe(asked);
	});
});
