import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text as ESSAY } from '#lib/editions/soviet-democracy/text.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { quoteSource } from '#lib/pipeline/document/source-quotation.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

const MILL = readFileSync('tests/fixtures/the-mill-question.txt', 'utf8');
const SENTENCES = MILL.split(/(?<=[.”])\s+/u);

function generate(text: string) {
	const document = parseDocument(text, { id: 'anything' as TextId, title: 'Anything', author: 'Ann Reed' });
	const subjects = findSubjects(document);
	return { document, subjects, cards: makeCards(document, subjects, fnv1a) };
}

/** What must hold of whatever is made of a text, which is returned. */
function expectSound(text: string): ReturnType<typeof generate> {
	const made = generate(text);
	const { document, subjects, cards } = made;
	const { figures, events, positions } = subjects;
	const all = [...figures, ...events, ...positions];

	for (const { source } of cards) expect(source).toEqual(quoteSource(document.text, source));
	for (const ids of [cards, all].map((items) => items.map(({ id }) => id))) expect(new Set(ids).size).toBe(ids.length);
	expectInside(document.text, [
		...cards.map(({ source }) => source),
		...figures.flatMap(({ mentions }) => mentions),
		...events.flatMap(({ quote, mentions }) => [quote, ...mentions]),
		...positions.map(({ quote }) => quote),
		...document.problems,
		...document.sections.flatMap(({ heading }) => heading ?? [])
	]);
	for (const paragraph of paragraphs(document)) {
		expectInside(document.text, [paragraph, ...paragraph.sentences]);
		for (const { start, end } of paragraph.sentences) {
			expect(start >= paragraph.start && end <= paragraph.end).toBe(true);
		}
	}
	for (const { probability } of all) expect(probability >= 0 && probability <= 1).toBe(true);
	return made;
}

/** The same of each time. */
function expectSoundAgain(text: string): void {
	const made = expectSound(text);
	expect(generate(text)).toEqual(made);
}

function expectInside(text: string, ranges: readonly TextRange[]): void {
	const outside = ranges.filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
	expect(outside).toEqual([]);
}

describe('what is made of a text is sound', () => {
	const halfCharacters = fc
		.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
		.map((units) => String.fromCharCode(...units));
	const marks = fc.constantFrom(
		'\n\n',
		'\n',
		' ',
		'“',
		'”',
		'"',
		'(1) ',
		'(2) A View. ',
		'* * *',
		'--',
		'—',
		'[1]',
		'\r\n',
		'\u00a0',
		'\u0301'
	);

	test.each<[name: string, text: fc.Arbitrary<string>, numRuns: number]>([
		['of any characters', fc.string({ unit: 'grapheme', maxLength: 400 }), 60],
		['of any code points', fc.string({ unit: 'binary', maxLength: 400 }), 60],
		['of halves of characters', halfCharacters, 60],
		['of marks', fc.array(marks, { maxLength: 60 }).map((pieces) => pieces.join('')), 60],
		[
			'of sentences in any order',
			fc.shuffledSubarray(SENTENCES, { minLength: 3 }).map((sentences) => sentences.join(' ')),
			40
		],
		[
			'of sentences, marks and noise',
			fc
				.array(fc.oneof(fc.constantFrom(...SENTENCES), marks, fc.string({ unit: 'grapheme', maxLength: 12 })), {
					maxLength: 40
				})
				.map((pieces) => pieces.join(' ')),
			40
		],
		[
			'cut anywhere',
			fc
				.tuple(fc.nat(MILL.length), fc.nat(MILL.length))
				.map(([from, to]) => MILL.slice(Math.min(from, to), Math.max(from, to))),
			40
		]
	])(
		'%s',
		(_name, text, numRuns) => {
			fc.assert(fc.property(text, expectSoundAgain), { numRuns });
		},
		60_000
	);
});

test.each([
	['small letters', 'a'.repeat(200_000)],
	['the ending of a teaching', `${'e'.repeat(200_000)}ism`],
	['a capital', `A${'b'.repeat(200_000)}`],
	['dashes', `-${'—'.repeat(200_000)}`],
	['full stops', `a${'.'.repeat(200_000)}`]
])('a word without end, of %s, gives sound cards', (_name, word) => {
	expectSound(`${MILL}\n\nReed wrote ${word} in 1902, and held that the mill was lost.`);
});

const straight = (text: string) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
const numeral = (count: number) => ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][count % 10] ?? 'I';

/** Ways in which texts of other times and places are set. */
const SETTINGS: readonly [name: string, set: (text: string) => string][] = [
	['as it is', (text) => text],
	['straight quotation marks', straight],
	[
		'two hyphens for a dash',
		(text) =>
			straight(text)
				.replace(/ ?[–—] ?/gu, '--')
				.replaceAll(', ', '--')
	],
	['quotation marks never closed', (text) => text.replaceAll('”', '')],
	['marks of footnotes', (text) => text.replace(/(?<=[.,”])(?=\s)/gu, '[12]').replaceAll(';', ';¹')],
	['footnotes at the foot', (text) => text.replaceAll('\n\n', '*\n\n* See the note above, p. 3.\n\n')],
	['verse', (text) => text.replace(/, /gu, ',\n    ')],
	['lines of one width', (text) => text.replace(/(.{50,64}) /gu, '$1\n')],
	['capitals for italics', (text) => text.replace(/\b\p{Ll}{7,}\b/gu, (word) => word.toUpperCase())],
	['all in capitals', (text) => text.toUpperCase()],
	['all in small letters', (text) => text.toLowerCase()],
	['underscores for italics', (text) => text.replace(/\b\p{Lu}\p{Ll}{4,}\b/gu, (word) => `_${word}_`)],
	[
		'Roman numerals for headings',
		(text) =>
			text
				.split('\n\n')
				.map((part, index) => `${numeral(index)}\n\n${part}`)
				.join('\n\n')
	],
	['one line', (text) => text.replace(/\s+/gu, ' ')],
	['no full stops', (text) => text.replaceAll('.', '')],
	['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
	['spaces that do not break', (text) => text.replaceAll(' ', '\u00a0')],
	['accents apart from their letters', (text) => text.replace(/[aeiou]/gu, '$&\u0301').normalize('NFD')],
	['a mark of byte order first', (text) => `\ufeff${text}`]
];

describe.each(SETTINGS)('a text set with %s', (_name, set) => {
	test('gives sound cards', () => {
		expectSoundAgain(set(MILL));
	});

	test('gives sound cards of a whole essay', () => {
		expectSound(set(ESSAY));
	}, 60_000);
});
