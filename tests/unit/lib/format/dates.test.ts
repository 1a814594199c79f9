import { describe, expect, test } from 'vitest';
import * as dates from '#lib/format/dates.ts';

const DAY_MS = 86_400_000;
/** Each eleventh day of four years, at every hour in turn. */
const times = Array.from(
	{ length: 133 },
	(_, index) => Date.UTC(2024, 0, 1, index % 24, index % 60) + index * 11 * DAY_MS
);
const days = times.map((atMs) => new Date(atMs).toISOString().slice(0, 10));

// Independent of the names in the app: what the platform says in English.
const inEnglish = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en', options);

describe('times are told in the reader’s zone as the platform tells them in English', () => {
	const cases: [(atMs: number) => string, Intl.DateTimeFormatOptions][] = [
		[dates.longDate, { weekday: 'long', day: 'numeric', month: 'long' }],
		[dates.shortDate, { day: 'numeric', month: 'short' }],
		[dates.fullDate, { dateStyle: 'long' }],
		[dates.timeOfDay, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }]
	];
	test.each(cases)('%o', (tell, options) => {
		expect(times.map(tell)).toEqual(times.map((atMs) => inEnglish(options).format(atMs)));
	});
});

describe('study days are told as the platform tells them in English', () => {
	const cases: [(date: string) => string, Intl.DateTimeFormatOptions][] = [
		[dates.dayName, { day: 'numeric', month: 'short' }],
		[dates.dayWithYear, { day: 'numeric', month: 'short', year: 'numeric' }],
		[dates.dayWithWeekday, { weekday: 'short', day: 'numeric', month: 'short' }],
		[dates.monthName, { month: 'short' }]
	];
	test.each(cases)('%o', (tell, options) => {
		const format = inEnglish({ ...options, timeZone: 'UTC' });
		expect(days.map(tell)).toEqual(days.map((date) => format.format(Date.parse(date))));
	});

	test('spans of them, within a month, a year and beyond', () => {
		const format = inEnglish({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
		for (const [index, from] of days.entries()) {
			for (const to of [index, index + 1, index + 2, index + 40].flatMap((at) => days[at] ?? [])) {
				const told = format.formatRange(Date.parse(from), Date.parse(to)).replace(/\s/gu, ' ');
				expect(dates.daySpan(from, to)).toBe(told);
			}
		}
	});
});

test('the days of the week begin with Monday', () => {
	expect(dates.weekdays().map(({ name }) => name.slice(0, 3))).toEqual('Mon Tue Wed Thu Fri Sat Sun'.split(' '));
	for (const { weekday, name } of dates.weekdays()) {
		expect(name).toBe(inEnglish({ weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(1970, 0, 4 + weekday)));
	}
});
