import { describe, expect, test } from 'vitest';
import { count } from '#lib/format/count.ts';
import { dayName, daySpan, dayWithWeekday, dayWithYear, hourName, monthName, weekdayIndex } from '#lib/format/dates.ts';
import { deedWords } from '#lib/format/deed-words.ts';
import { dueDay, dueOnDay, dueWords } from '#lib/format/due-words.ts';
import { holidayWords } from '#lib/format/holiday-words.ts';
import { longInterval, shortInterval } from '#lib/format/interval.ts';
import { percent, withWholePercents } from '#lib/format/percent.ts';
import { intervalWords, shareWords } from '#lib/format/share-words.ts';
import { aboutMinutes, timeSpent } from '#lib/format/time-spent.ts';
import { tomorrowWords } from '#lib/format/tomorrow-words.ts';
import { retentionShare } from '#lib/pipeline/retention/retention-share.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const intervals: readonly { name: string; ms: number; short: string; long: string }[] = [
	{ name: 'nothing', ms: 0, short: '1 min', long: '1 minute' },
	{ name: 'a minute', ms: MINUTE_MS, short: '1 min', long: '1 minute' },
	{ name: 'just under an hour', ms: 59.4 * MINUTE_MS, short: '59 min', long: '59 minutes' },
	{ name: 'an hour', ms: 60 * MINUTE_MS, short: '1 h', long: '1 hour' },
	{ name: 'a day', ms: DAY_MS, short: '1 d', long: '1 day' },
	{ name: 'thirty days', ms: 30 * DAY_MS, short: '30 d', long: '30 days' },
	{ name: 'six weeks', ms: 42 * DAY_MS, short: '1.4 mo', long: '1.4 months' },
	{ name: 'a year', ms: 365.25 * DAY_MS, short: '1 y', long: '1 year' },
	{ name: 'the longest interval', ms: 36_500 * DAY_MS, short: '99.9 y', long: '99.9 years' }
];

describe('intervals', () => {
	test.each(intervals)('$name', ({ ms, short, long }) => {
		expect([shortInterval(ms), longInterval(ms)]).toEqual([short, long]);
	});
});

const NOON_MS = new Date(2026, 10, 27, 12).getTime();

const rows: readonly { name: string; given: string; words: string }[] = [
	{ name: 'one', given: count(1, 'card'), words: '1 card' },
	{ name: 'none', given: count(0, 'card'), words: '0 cards' },
	{ name: 'thousands', given: count(2000, 'review'), words: '2,000 reviews' },
	{ name: 'a plural of its own', given: count(2, 'entry', 'entries'), words: '2 entries' },
	{ name: 'a share', given: percent(0.874), words: '87 %' },
	{ name: 'an interval of shares', given: intervalWords(retentionShare(90, 100)), words: '83–94 %' },
	{ name: 'overdue', given: dueWords(0, 1, 4, false), words: 'due now' },
	{ name: 'due later', given: dueWords(3 * DAY_MS, 0, 4, false), words: 'due in 3 d' },
	{ name: 'due in minutes', given: dueWords(NOON_MS + 600_000, NOON_MS, 4, false), words: 'due in 10 min' },
	{
		name: 'due the day after, hours away',
		given: dueWords(NOON_MS + 17 * 3_600_000, NOON_MS, 4, false),
		words: 'due tomorrow'
	},
	{
		name: 'due before a day that begins later',
		given: dueWords(NOON_MS + 17 * 3_600_000, NOON_MS, 6, false),
		words: 'due in 17 h'
	},
	{
		name: 'due later today, and asked from the morning on',
		given: dueWords(NOON_MS + 10 * 3_600_000, NOON_MS, 4, true),
		words: 'due today'
	},
	{
		name: 'due on the third day, two days and a half away',
		given: dueWords(NOON_MS + 2.7 * DAY_MS, NOON_MS, 4, false),
		words: 'due in 3 d'
	},
	{
		name: 'the day of what is due in the small hours, which are a late evening',
		given: dueDay(new Date(2026, 10, 30, 1).getTime(), NOON_MS, 4),
		words: 'November 29, 2026'
	},
	{
		name: 'the day of what is due at once, in the small hours',
		given: dueOnDay(new Date(2026, 10, 30, 1, 10).getTime(), new Date(2026, 10, 30, 1).getTime(), 4),
		words: 'due today'
	},
	{
		name: 'the day that begins in the morning, in the small hours',
		given: dueDay(new Date(2026, 10, 30, 9).getTime(), new Date(2026, 10, 30, 1).getTime(), 4),
		words: 'Tomorrow'
	},
	{
		name: 'a day further on, in a sentence',
		given: dueOnDay(NOON_MS + 2 * DAY_MS, NOON_MS, 4),
		words: 'due on November 29, 2026'
	},
	{ name: 'due in months', given: dueWords(NOON_MS + 61 * DAY_MS, NOON_MS, 4, false), words: 'due in 2 mo' },
	{ name: 'a study day', given: dayName('2026-11-25'), words: 'Nov 25' },
	{ name: 'its month', given: monthName('2026-11-25'), words: 'Nov' },
	{ name: 'a study day with its year', given: dayWithYear('2026-11-25'), words: 'Nov 25, 2026' },
	{ name: 'a study day with its weekday', given: dayWithWeekday('2026-11-25'), words: 'Wed, Nov 25' },
	{ name: 'a week', given: daySpan('2026-11-19', '2026-11-25'), words: 'Nov 19 – 25, 2026' },
	{ name: 'a week over two months', given: daySpan('2026-11-26', '2026-12-02'), words: 'Nov 26 – Dec 2, 2026' },
	{ name: 'an hour', given: hourName(7), words: '07:00' },
	{ name: 'the end of the last hour', given: hourName(24), words: '00:00' },
	{
		name: 'a share with its range',
		given: shareWords(retentionShare(90, 100)),
		words: '90 % (83–94 %) of 100 reviews'
	},
	{
		name: 'a share of few',
		given: shareWords(retentionShare(1, 1)),
		words: '100 % (21–100 %) of 1 review, too few to say'
	},
	{ name: 'a share of none', given: shareWords(retentionShare(0, 0)), words: 'no reviews' },
	{
		name: 'signs that stay with their numbers',
		given: withWholePercents('87 % (81–94 %)'),
		words: '87\u00a0% (81–94\u00a0%)'
	},
	{ name: 'some seconds', given: timeSpent(8_400), words: '8 s' },
	{ name: 'nearly a minute', given: timeSpent(59_700), words: '1 min' },
	{ name: 'nearly an hour', given: timeSpent(59.6 * MINUTE_MS), words: '1 h' },
	{ name: 'hours and minutes', given: timeSpent(200 * MINUTE_MS), words: '3 h 20 min' },
	{ name: 'many hours', given: timeSpent(120.4 * 60 * MINUTE_MS), words: '120 h' },
	{ name: 'an expected half minute', given: aboutMinutes(0.5), words: 'about 30 seconds' },
	{ name: 'hardly any time', given: aboutMinutes(0.01), words: 'about 5 seconds' },
	{ name: 'a minute', given: aboutMinutes(1), words: 'about 1 minute' },
	{ name: 'some minutes', given: aboutMinutes(6.24), words: 'about 6.2 minutes' },
	{ name: 'many minutes', given: aboutMinutes(16.4), words: 'about 16 minutes' },
	{ name: 'Monday', given: String(weekdayIndex('2026-11-23')), words: '0' },
	{ name: 'Sunday', given: String(weekdayIndex('2026-11-29')), words: '6' }
];

describe('words', () => {
	test.each(rows)('$name', ({ given, words }) => {
		expect(given).toBe(words);
	});
});

test.each([
	{ learning: 0, askedFor: 0, words: 'no reviews and no new cards.' },
	{ learning: 1, askedFor: 0, words: 'no reviews and no new cards, only cards still being learned.' },
	{ learning: 0, askedFor: 4, words: 'only what you asked for.' },
	{ learning: 2, askedFor: 4, words: 'only what you asked for and cards still being learned.' }
])('a holiday with $learning in learning steps and $askedFor asked for: $words', ({ words, ...counts }) => {
	expect(holidayWords('2026-12-03', counts)).toBe(`Holiday until Dec 3: ${words}`);
});

test.each([
	{ given: { dueTomorrow: 5, newTomorrow: 10 }, words: 'Tomorrow 5 cards will be due. 10 new cards come, too.' },
	{ given: { dueTomorrow: 1, newTomorrow: 0 }, words: 'Tomorrow 1 card will be due.' },
	{ given: { dueTomorrow: 0, newTomorrow: 10 }, words: 'Nothing is due tomorrow, but 10 new cards come.' },
	{ given: { dueTomorrow: 0, newTomorrow: 1 }, words: 'Nothing is due tomorrow, but 1 new card comes.' },
	{ given: { dueTomorrow: 0, newTomorrow: 0 }, words: 'Nothing is due tomorrow.' },
	{
		given: { dueTomorrow: 0, newTomorrow: 0, free: { nextDate: '2026-12-02' } },
		words: 'Tomorrow is free: the next cards come on Wed, Dec 2.'
	},
	{ given: { dueTomorrow: 0, newTomorrow: 0, free: { nextDate: null } }, words: 'Tomorrow is free.' }
])('of the next day: $words', ({ given, words }) => {
	expect(tomorrowWords(given)).toBe(words);
});

test('what was done is said, or taken back, and a grade says nothing', () => {
	expect([deedWords('kept', false), deedWords('kept', true)]).toEqual([
		'Kept: it is among your new cards.',
		'Undone: it is where it was.'
	]);
	expect([deedWords('graded', false), deedWords('graded', true)]).toEqual(['', 'Undone: grade it anew.']);
	expect(deedWords('graded', true, 'suspended')).toBe('Undone. The card is suspended.');
	expect(deedWords('gone', false)).toBe('Not done: that card is gone.');
	expect(deedWords('overwritten', false)).toBe('Not undone: the card was reworded elsewhere since.');
	expect(deedWords('redecided', false)).toBe('Not undone: something else was done to the card since.');
});
