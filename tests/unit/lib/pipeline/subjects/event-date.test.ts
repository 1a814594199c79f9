import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import { isBefore, spanOfDate } from '#lib/pipeline/subjects/event-span.ts';

describe('dateIn', () => {
	it.each([
		['a year', 'The mill burned in 1874.', '1874'],
		['a full date', 'On the 9th of March, 1874, the mill burned.', 'the 9th of March, 1874'],
		['a date the American way', 'On March 9, 1874, the mill burned.', 'March 9, 1874'],
		['a day in words', 'the ninth of March saw it burn', 'the ninth of March'],
		['a month and a year', 'In March, 1874, it burned.', 'March, 1874'],
		['a season', 'in the spring of 1874', 'the spring of 1874'],
		['an era behind', 'In 325 A.D. they met.', '325 A.D.'],
		['an era before', 'They met in A.D. 325.', 'A.D. 325'],
		['the year of three figures', 'in the year 476 it fell', 'the year 476'],
		['a span', 'from 1640 to 1660', 'from 1640 to 1660'],
		['a short span', 'the men of 1793-94', '1793-94'],
		['several years', 'The floods of 1859, 1864, and 1870', '1859, 1864, and 1870'],
		['a decade', 'the mills of the 1860s', '1860s'],
		['a decade in words', 'all through the nineties', 'the nineties'],
		['a century and its part', 'at the end of the eighteenth century', 'the end of the eighteenth century'],
		['men, not a year', 'It had 1500 men and $1800.', undefined],
		['a verb, not a month', 'They may 12 times march 5 miles.', undefined]
	])('reads %s', (_, text, date) => {
		expect(dateIn(text)?.text).toBe(date);
	});

	it('gives what stands in the text at the place it names', () => {
		const part = fc.constantFrom(
			'In ',
			'1874',
			', ',
			'March ',
			'9',
			'th',
			' of ',
			'A.D. ',
			'the ',
			'nineties',
			'–',
			' century',
			'first '
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 12 }), (parts) => {
				const text = parts.join('');
				const date = dateIn(text);
				if (date !== null) expect(text.slice(date.at, date.at + date.text.length)).toBe(date.text);
			})
		);
	});
});

describe('spanOfDate', () => {
	it.each([
		['a year', '1874', 1874 * 12, 1874 * 12 + 11],
		['a month', 'the 9th of March, 1874', 1874 * 12 + 2, 1874 * 12 + 2],
		['a decade', '1860s', 1860 * 12, 1869 * 12 + 11],
		['a span', 'from 1640 to 1660', 1640 * 12, 1660 * 12 + 11],
		['a short span', '1793-94', 1793 * 12, 1794 * 12 + 11],
		['a season', 'the summer of 1874', 1874 * 12 + 5, 1874 * 12 + 8],
		['an era', 'A.D. 325', 325 * 12, 325 * 12 + 11],
		['before the era', '44 B.C.', -43 * 12, -43 * 12 + 11],
		['a century', 'the twelfth century', 1100 * 12, 1199 * 12 + 11]
	])('reads %s', (_, date, from, to) => {
		expect(spanOfDate(date)).toEqual({ from, to });
	});

	it.each(['the nineties', 'the 9th of March'])('leaves “%s” open', (date) => {
		expect(spanOfDate(date)).toBeNull();
	});

	it('puts one before another only when they do not overlap', () => {
		const [year, month, next] = ['1874', 'March, 1874', '1875'].map((date) => spanOfDate(date) ?? { from: 0, to: 0 });
		expect(year && month && isBefore(year, month)).toBe(false);
		expect(month && next && isBefore(month, next)).toBe(true);
	});
});
