import { describe, expect, test } from 'vitest';
import { answersCaption } from '#lib/format/answers-words.ts';
import { arrivalsCaption } from '#lib/format/arrivals-words.ts';
import { calendarCaption } from '#lib/format/calendar-words.ts';
import { calibrationCaption, forecastErrorWords } from '#lib/format/calibration-words.ts';
import { distributionCaption } from '#lib/format/distribution-words.ts';
import { habitFigures } from '#lib/format/habit-words.ts';
import { hoursCaption } from '#lib/format/hours-words.ts';
import { trendCaption } from '#lib/format/retention-trend-words.ts';
import { answers, calibration, emptyCalibration, hour, noAnswers, trendOf } from '#tests/support/chart-figures.ts';

const day = (date: string, reviews: number, tookMs = 0) => ({ date, reviews, tookMs });
const spread = { bins: [{ from: 0, to: 7, count: 3 }], count: 3, median: 4.2 };
const only = { bins: [{ from: 0, to: 7, count: 1 }], count: 1, median: 4.2 };
const habit = { currentStreakDays: 4, longestStreakDays: 12, studiedDays: 40, ofDays: 90 };
const time = { totalMs: 5_400_000, medianDayMs: 120_000, medianAnswerMs: 7_800 };

const captions: readonly { name: string; given: string; words: string }[] = [
	{ name: 'no trend', given: trendCaption(trendOf(), 0.9), words: 'No card has come back after a day or more yet.' },
	{
		name: 'a trend of too few',
		given: trendCaption(trendOf([8, 10]), 0.9),
		words: 'Too few reviews to say: no 7 days have 20 of them yet.'
	},
	{
		name: 'a trend about as wished, too few since',
		given: trendCaption(trendOf([80, 100], [91, 100], [3, 4]), 0.9),
		words:
			'In the 7 days to Nov 21, 2026 you remembered 91 % (84–95 %): about the 90 % you aim at, as far as these reviews can tell.'
	},
	{
		name: 'a trend above what is wished',
		given: trendCaption(trendOf([990, 1000]), 0.9),
		words: 'In the 7 days to Nov 14, 2026 you remembered 99 % (98–99 %): more than the 90 % you aim at.'
	},
	{
		name: 'a trend below what is wished',
		given: trendCaption(trendOf([700, 1000]), 0.9),
		words: 'In the 7 days to Nov 14, 2026 you remembered 70 % (67–73 %): less than the 90 % you aim at.'
	},
	{
		name: 'a calendar',
		given: calendarCaption([day('2026-11-25', 8, 60_000), day('2026-11-26', 0), day('2026-11-27', 12)]),
		words: '20 reviews on 2 days of the last year; at most 12 on one day.'
	},
	{
		name: 'a calendar of one day',
		given: calendarCaption([day('2026-11-26', 0), day('2026-11-27', 1)]),
		words: '1 review on 1 day of the last year.'
	},
	{
		name: 'an empty calendar',
		given: calendarCaption([day('2026-11-27', 0)]),
		words: 'No reviews yet. Each day you review will be marked here, darker the more you did.'
	},
	{
		name: 'answers',
		given: answersCaption(answers),
		words: '100 answers, 15 % of them Again. Of 40 answers to mature cards 5 % were.'
	},
	{ name: 'no answers', given: answersCaption(noAnswers), words: 'No answers yet.' },
	{
		name: 'intervals',
		given: distributionCaption('interval', spread),
		words: '3 cards: half of them come back within 4 days.'
	},
	{
		name: 'stability',
		given: distributionCaption('stability', spread),
		words: '3 cards: half of them take 4 days or more until the chance of recall falls to 90 %.'
	},
	{
		name: 'stability of less than a day',
		given: distributionCaption('stability', { ...spread, median: 0.2 }),
		words: '3 cards: for half of them the chance of recall falls to 90 % within a day.'
	},
	{
		name: 'difficulty',
		given: distributionCaption('difficulty', spread),
		words: '3 cards: from 1, easy, to 10, hard, half of them are at 4.2 or below.'
	},
	{
		name: 'chance of recall',
		given: distributionCaption('retrievability', { ...spread, median: 0.934 }),
		words: '3 cards: half of them you would recall now with a chance of 93 % or more.'
	},
	{
		name: 'chance of recall just after an answer',
		given: distributionCaption('retrievability', { ...spread, median: 0.9987 }),
		words: '3 cards: half of them you would recall now almost surely.'
	},
	{
		name: 'no card harder than the easiest',
		given: distributionCaption('difficulty', { ...spread, median: 1 }),
		words: '3 cards: from 1, easy, to 10, hard, half of them are at 1.'
	},
	{
		name: 'the interval of one card',
		given: distributionCaption('interval', only),
		words: '1 card: it comes back 4 days after its last review.'
	},
	{
		name: 'the stability of one card',
		given: distributionCaption('stability', only),
		words: '1 card: it takes 4 days from its last review until the chance of recall falls to 90 %.'
	},
	{
		name: 'the stability of one card forgotten at once',
		given: distributionCaption('stability', { ...only, median: 0.2 }),
		words: '1 card: it takes less than a day from its last review until the chance of recall falls to 90 %.'
	},
	{
		name: 'the difficulty of one card',
		given: distributionCaption('difficulty', only),
		words: '1 card: from 1, easy, to 10, hard, it is at 4.2.'
	},
	{
		name: 'the chance of recall of one card',
		given: distributionCaption('retrievability', { ...only, median: 0.934 }),
		words: '1 card: you would recall it now with a chance of 93 %.'
	},
	{
		name: 'the chance of recall of one card just answered',
		given: distributionCaption('retrievability', { ...only, median: 0.9987 }),
		words: '1 card: you would recall it now almost surely.'
	},
	{
		name: 'no cards met',
		given: distributionCaption('stability', { bins: [], count: 0, median: null }),
		words: 'No cards met yet.'
	},
	{
		name: 'hours that differ by chance',
		given: hoursCaption([hour(8, 30, 27, 30), hour(22, 70, 60, 70)]),
		words:
			'You answer most between 22:00 and 23:00: 70 % of 100 answers. You remember most at 08:00 (90 %, 74–97 %) and least at 22:00 (86 %, 76–92 %); the difference may be chance.'
	},
	{
		name: 'hours that differ',
		given: hoursCaption([hour(8, 300, 290, 300), hour(23, 300, 210, 300)]),
		words:
			'You answer most between 08:00 and 09:00: 50 % of 600 answers. You remember most at 08:00 (97 %, 94–98 %) and least at 23:00 (70 %, 65–75 %).'
	},
	{
		name: 'hours with too few to compare',
		given: hoursCaption([hour(23, 30, 20, 24), hour(8, 5, 2, 3)]),
		words:
			'You answer most between 23:00 and 00:00: 86 % of 35 answers. Too few reviews to compare what you remember at one hour with another.'
	},
	{
		name: 'cards added and begun',
		given: arrivalsCaption([
			{ date: '2026-11-20', added: 0, begun: 0 },
			{ date: '2026-11-21', added: 80, begun: 10 },
			{ date: '2026-11-22', added: 0, begun: 9 }
		]),
		words: 'Since Nov 21, 2026: 80 cards added, 19 met for the first time.'
	},
	{ name: 'no cards added', given: arrivalsCaption([]), words: 'No cards added or begun in this time.' },
	{
		name: 'time and habit',
		given: habitFigures(habit, time)
			.map(({ name, value, detail }) => `${name}: ${value} (${detail})`)
			.join('; '),
		words:
			'Days in a row: 4 (longest 12); Days studied: 40 (of 90, 44 %); Time in all: 1 h 30 min (from question to grade); A usual day: 2 min (half of the answers within 8 s)'
	},
	{
		name: 'better than expected',
		given: calibrationCaption(calibration),
		words: 'The schedule expects you to remember 88 %; you remembered 91 % (89–93 %): a little more than it expects.'
	},
	{
		name: 'far worse than expected',
		given: calibrationCaption({
			...calibration,
			actual: 0.7,
			actualInterval: { low: 0.66, high: 0.74 },
			verdict: 'remembersLess'
		}),
		words: 'The schedule expects you to remember 88 %; you remembered 70 % (66–74 %): less than it expects.'
	},
	{
		name: 'as expected',
		given: calibrationCaption({ ...calibration, verdict: 'agrees' }),
		words: 'The schedule expects you to remember 88 %; you remembered 91 % (89–93 %): as it expects.'
	},
	{
		name: 'too few to compare',
		given: calibrationCaption({ ...calibration, count: 40, verdict: 'unsure' }),
		words:
			'The schedule expects you to remember 88 %; you remembered 91 % (89–93 %): too few reviews to say, 40 of 100.'
	},
	{
		name: 'unsure though there are many',
		given: calibrationCaption({ ...calibration, verdict: 'unsure' }),
		words: 'The schedule expects you to remember 88 %; you remembered 91 % (89–93 %): the difference may be chance.'
	},
	{
		name: 'nothing to compare',
		given: calibrationCaption(emptyCalibration),
		words: 'No reviews to compare with what the schedule expected yet.'
	},
	{
		name: 'errors of the forecast',
		given: forecastErrorWords(calibration),
		words:
			'Its forecasts are nearer to what happened than always expecting your average. Log loss 0.310, RMSE over bins 4.2 %, against 0.340 and 6.1 %; lower is better.'
	},
	{ name: 'errors of too few forecasts', given: forecastErrorWords({ ...calibration, count: 99 }), words: '' },
	{ name: 'no errors', given: forecastErrorWords(emptyCalibration), words: '' }
];

describe('captions', () => {
	test.each(captions)('$name', ({ given, words }) => {
		expect(given).toBe(words);
	});
});
