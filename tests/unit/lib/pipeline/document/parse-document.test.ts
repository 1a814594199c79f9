import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, TextId } from '#lib/pipeline/document/document.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';

const read = (text: string) => parseDocument(text, { id: 'test' as TextId, title: 'A Test', author: 'Nobody' });
const BODY = 'The mill stood by the river for a hundred years, and nobody asked who had built it.';

/** The structure in short: headings, blocks and their kinds. */
function outline({ text, sections }: Document): string[] {
	return sections.flatMap((section) => [
		...(section.heading ? [`# ${text.slice(section.heading.start, section.heading.end).replace(/\s+/g, ' ')}`] : []),
		...section.blocks.map((block) => {
			if (block.type === 'break') return '***';
			if (block.type === 'aside') return `aside ${block.paragraphs.map(({ id }) => id).join()}`;
			const label = block.label
				? ` (${block.label.number}) ${text.slice(block.label.title.start, block.label.title.end)}`
				: '';
			return `${block.type} ${block.id}${label}${block.continuesLabel ? ` goes on ${block.continuesLabel}` : ''}`;
		})
	]);
}

describe('parseDocument', () => {
	it.each([
		['nothing', '', []],
		['one paragraph', BODY, ['paragraph p1']],
		['a paragraph a line', `${BODY}\n\n${BODY}\n`, ['paragraph p1', 'paragraph p2']],
		['carriage returns', `${BODY}\r\n\r\n${BODY}\r\n`, ['paragraph p1', 'paragraph p2']],
		[
			'wrapped lines',
			'The mill stood by the river\nfor a hundred years.\n\nNobody asked.',
			['paragraph p1', 'paragraph p2']
		],
		['long lines without blank lines', `${BODY} ${BODY}\n${BODY} ${BODY}`, ['paragraph p1', 'paragraph p2']],
		[
			'a plain heading',
			`${BODY}\n\nThe Miller and His Sons\n\n${BODY}`,
			['paragraph p1', '# The Miller and His Sons', 'paragraph p2']
		],
		['a heading that asks', `Can the Mill Be Saved?\n\n${BODY}`, ['# Can the Mill Be Saved?', 'paragraph p1']],
		[
			'a question is no heading',
			`${BODY}\n\nCan the mill be saved?\n\n${BODY}`,
			['paragraph p1', 'paragraph p2', 'paragraph p3']
		],
		[
			'a numeral and capitals',
			`CHAPTER IV.\n\nTHE OLD MILL.\n\n${BODY}`,
			['# CHAPTER IV. THE OLD MILL.', 'paragraph p1']
		],
		[
			'a signature is no heading',
			`${BODY}\n\nJ. B. Miller\n\n${BODY}`,
			['paragraph p1', 'paragraph p2', 'paragraph p3']
		],
		[
			'a deck',
			`Why the mill closed, and what the town can learn\n\n${BODY}\n\n${BODY}`,
			['deck p1', 'paragraph p2', 'paragraph p3']
		],
		['a break', `${BODY}\n\n* * *\n\n${BODY}`, ['paragraph p1', '***', 'paragraph p2']],
		[
			'a quotation',
			`He wrote of it:\n\n“${BODY}” (Letters, p. 4.)\n\n${BODY}`,
			['paragraph p1', 'quotation p2', 'paragraph p3']
		],
		[
			'a quotation of two paragraphs',
			`He wrote:\n\n“${BODY}\n\n“${BODY}”\n\n${BODY}`,
			['paragraph p1', 'quotation p2', 'quotation p3', 'paragraph p4']
		],
		['speech is no quotation', `${BODY}\n\n“Stop!” he said, and left.`, ['paragraph p1', 'paragraph p2']],
		[
			'numbered positions',
			`(1) Those Who Stay. ${BODY}\n\n${BODY}\n\n(2) Those Who Leave. ${BODY}\n\nNow I shall weigh them.`,
			['paragraph p1 (1) Those Who Stay', 'paragraph p2 goes on 1', 'paragraph p3 (2) Those Who Leave', 'paragraph p4']
		],
		['a lone number', `(1) Those Who Stay. ${BODY}`, ['paragraph p1']],
		[
			'a sidebar',
			`${BODY}\n\nThe Miller’s Tale\n\n${BODY} ${BODY}\nThe Observer, May 4.\n\n${BODY}\n\n${BODY}`,
			['paragraph p1', 'aside p2', 'paragraph p3', 'paragraph p4']
		]
	])('reads %s', (_, text, expected) => {
		expect(outline(read(text))).toEqual(expected);
	});

	it('gives the citation of a block quotation', () => {
		const document = read(`He wrote of it:\n\n“${BODY}” (Letters, p. 4.)\n\n${BODY}`);
		const citation = paragraphs(document)[1]?.citation;
		expect(citation && document.text.slice(citation.start, citation.end)).toBe('(Letters, p. 4.)');
	});

	it.each([
		['no words', ' \n * \n', ['no-text']],
		['a quotation left open', `He wrote:\n\n“${BODY}\n\nThe end came soon.`, ['unclosed-quotation']],
		['a very long paragraph', BODY.repeat(300), ['very-long-paragraph']]
	])('tells of %s', (_, text, codes) => {
		expect(read(text).problems.map(({ code }) => code)).toEqual(codes);
	});

	it('keeps every range inside the text and in order, for any text, and never throws', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'\n\n',
				'\n',
				'* * *',
				'“',
				'”:',
				'(1) A Label. It ',
				'(2) Another. ',
				'THE END',
				BODY,
				' p. 4.)',
				'May 4.'
			)
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const document = read(pieces.join(' '));
				const found = paragraphs(document);
				let offset = 0;
				for (const [index, paragraph] of found.entries()) {
					expect(paragraph.id).toBe(`p${index + 1}`);
					expect(paragraph.start).toBeGreaterThanOrEqual(offset);
					offset = paragraph.start;
					for (const sentence of paragraph.sentences) {
						expect(sentence.start).toBeGreaterThanOrEqual(offset);
						expect(sentence.end).toBeGreaterThan(sentence.start);
						offset = sentence.end;
					}
					expect(paragraph.end).toBeGreaterThanOrEqual(offset);
					offset = paragraph.end;
				}
				expect(document.text.length).toBeGreaterThanOrEqual(offset);
				expect(read(document.text)).toEqual(document);
			})
		);
	});
});
