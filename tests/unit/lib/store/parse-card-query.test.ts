import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryProblemWords } from '#lib/format/query-words.ts';
import type { CardTerm } from '#lib/store/card-query.ts';
import { parseCardQuery, type QueryProblem } from '#lib/store/parse-card-query.ts';

type Plain = CardTerm extends infer Term
	? Term extends CardTerm
		? Omit<Term, 'isNot'> & { isNot?: true }
		: never
	: never;

const words = (text: string): Plain => ({ type: 'words', words: text });
const number = (
	field: Extract<CardTerm, { type: 'number' }>['field'],
	comparison: Extract<CardTerm, { type: 'number' }>['comparison'],
	value: number
): Plain => ({ type: 'number', field, comparison, value });

const understood: readonly { name: string; text: string; terms: readonly Plain[] }[] = [
	{ name: 'nothing', text: '', terms: [] },
	{ name: 'white space alone', text: ' \t\n ', terms: [] },
	{ name: 'words, in any case', text: 'Hansen  SOVIET', terms: [words('hansen'), words('soviet')] },
	{ name: 'diacritics and curly quotes', text: 'naïve Hayek’s', terms: [words('naive'), words("hayek's")] },
	{ name: 'a phrase', text: '"gift from above"', terms: [words('gift from above')] },
	{
		name: 'a phrase in curly quotes',
		text: '“Gift  from above” more',
		terms: [words('gift from above'), words('more')]
	},
	{ name: 'an empty phrase', text: '""', terms: [] },
	{ name: 'a word that is not wanted', text: '-stalin', terms: [{ ...words('stalin'), isNot: true }] },
	{ name: 'a phrase that is not wanted', text: '-"from below"', terms: [{ ...words('from below'), isNot: true }] },
	{ name: 'dashes that negate nothing', text: '- -- post-war', terms: [words('-'), words('--'), words('post-war')] },
	{ name: 'a colon after a number', text: '10:30', terms: [words('10:30')] },
	{ name: 'a field in quotes', text: '"kind:event"', terms: [words('kind:event')] },
	{ name: 'a kind', text: 'kind:event', terms: [{ type: 'kind', kind: 'event' }] },
	{ name: 'a kind as it is shown', text: 'Kind:"My own"', terms: [{ type: 'kind', kind: 'own' }] },
	{ name: 'several of a kind', text: 'kind=Positions', terms: [{ type: 'kind', kind: 'position' }] },
	{ name: 'not a kind', text: '-kind:figure', terms: [{ type: 'kind', kind: 'figure', isNot: true }] },
	{ name: 'a form', text: 'form:gap', terms: [{ type: 'form', form: 'cloze' }] },
	{ name: 'a state as it is shown', text: 'state:known', terms: [{ type: 'state', state: 'review' }] },
	{ name: 'a state of two words', text: 'state:"back tomorrow"', terms: [{ type: 'state', state: 'buried' }] },
	{ name: 'leeches', text: 'state:LEECH', terms: [{ type: 'state', state: 'leech' }] },
	{ name: 'due today', text: 'due:today', terms: [number('due', '<=', 0)] },
	{ name: 'due tomorrow', text: 'due=tomorrow', terms: [number('due', '=', 1)] },
	{ name: 'due within a week', text: 'due:week', terms: [number('due', '<', 7)] },
	{ name: 'overdue', text: 'due:overdue', terms: [number('due', '<', 0)] },
	{ name: 'due in fewer days', text: 'due:<7', terms: [number('due', '<', 7)] },
	{ name: 'due days ago', text: 'due<-3', terms: [number('due', '<', -3)] },
	{ name: 'more than', text: 'stability>30', terms: [number('stability', '>', 30)] },
	{ name: 'at least', text: 'difficulty>=7,5', terms: [number('difficulty', '>=', 7.5)] },
	{ name: 'at most, after a colon', text: 'interval:<=30', terms: [number('interval', '<=', 30)] },
	{ name: 'exactly', text: 'lapses=3 reviews:4', terms: [number('lapses', '=', 3), number('reviews', '=', 4)] }
];

const faulty: readonly { name: string; text: string; problems: readonly Omit<QueryProblem, 'start' | 'end'>[] }[] = [
	{ name: 'no such field', text: 'tag:war', problems: [{ code: 'unknown-field', word: 'tag', field: null }] },
	{
		name: 'a word with a colon',
		text: 'Hansen: yes',
		problems: [{ code: 'unknown-field', word: 'Hansen', field: null }]
	},
	{
		name: 'what every object has',
		text: 'constructor:x',
		problems: [{ code: 'unknown-field', word: 'constructor', field: null }]
	},
	{ name: 'no such kind', text: 'kind:ev', problems: [{ code: 'unknown-value', word: 'ev', field: 'kind' }] },
	{
		name: 'a kind that every object has',
		text: 'kind:constructor',
		problems: [{ code: 'unknown-value', word: 'constructor', field: 'kind' }]
	},
	{ name: 'more than a kind', text: 'kind>event', problems: [{ code: 'unknown-value', word: 'event', field: 'kind' }] },
	{ name: 'no such day', text: 'due:someday', problems: [{ code: 'unknown-value', word: 'someday', field: 'due' }] },
	{ name: 'half a day', text: 'due<1.5', problems: [{ code: 'unknown-value', word: '1.5', field: 'due' }] },
	{ name: 'no number', text: 'lapses>=many', problems: [{ code: 'not-a-number', word: 'many', field: 'lapses' }] },
	{
		name: 'too large a number',
		text: `reviews<${'9'.repeat(400)}`,
		problems: [{ code: 'not-a-number', word: '9'.repeat(400), field: 'reviews' }]
	},
	{
		name: 'nothing after the field',
		text: 'x kind: y',
		problems: [{ code: 'missing-value', word: 'kind:', field: 'kind' }]
	},
	{
		name: 'nothing in the quotes',
		text: '-state:""',
		problems: [{ code: 'missing-value', word: '-state:""', field: 'state' }]
	},
	{
		name: 'an open quotation',
		text: 'x "gift from',
		problems: [{ code: 'open-quote', word: '"gift from', field: null }]
	},
	{
		name: 'two at once',
		text: 'due> lapses>x',
		problems: [
			{ code: 'missing-value', word: 'due>', field: 'due' },
			{ code: 'not-a-number', word: 'x', field: 'lapses' }
		]
	}
];

describe('a query', () => {
	test.each(understood)('$name', ({ text, terms }) => {
		const expected = terms.map((term) => ({ ...term, isNot: term.isNot ?? false }));
		expect(parseCardQuery(text)).toEqual({ query: { terms: expected }, problems: [] });
	});

	test.each(faulty)('has its problem told: $name', ({ text, problems }) => {
		const found = parseCardQuery(text).problems;
		expect(found.map(({ code, word, field }) => ({ code, word, field }))).toEqual(problems);
		for (const problem of found) expect(queryProblemWords(problem)).toMatch(/[.]$/);
	});

	test('leaves out what it does not understand and keeps the rest', () => {
		expect(parseCardQuery('tag:war soviet').query.terms).toEqual([{ type: 'words', words: 'soviet', isNot: false }]);
	});

	const typed = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc
			.array(fc.constantFrom('kind', 'due', ':', '<', '>=', '-', '"', '”', ' ', '7', 'x', 'é', '\n', '😀'), {
				maxLength: 12
			})
			.map((parts) => parts.join(''))
	);

	test('may be any text: it never throws, and every problem lies in the text', () => {
		fc.assert(
			fc.property(typed, (text) => {
				const { query, problems } = parseCardQuery(text);
				for (const { start, end, word } of problems) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThan(start);
					expect(text.slice(start, end)).toBe(word);
				}
				for (const term of query.terms) if (term.type === 'words') expect(term.words).not.toBe('');
			}),
			{ numRuns: 2000 }
		);
	});

	test('of plain words finds each of them', () => {
		const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
		fc.assert(
			fc.property(fc.array(word), (list) => {
				expect(parseCardQuery(list.join(' ')).query.terms).toEqual(
					list.map((text) => ({ ...words(text), isNot: false }))
				);
			})
		);
	});
});
