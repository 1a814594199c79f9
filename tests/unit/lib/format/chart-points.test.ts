import { describe, expect, test } from 'vitest';
import { answerBarWords } from '#lib/format/answers-words.ts';
import { arrivalsDayWords, arrivalsSoFar } from '#lib/format/arrivals-words.ts';
import { calendarDayWords } from '#lib/format/calendar-words.ts';
import { calibrationBinWords } from '#lib/format/calibration-words.ts';
import { distributionBinWords } from '#lib/format/distribution-words.ts';
import { forecastDayWords } from '#lib/format/forecast-words.ts';
import { hourWords } from '#lib/format/hours-words.ts';
import { trendPointWords } from '#lib/format/retention-trend-words.ts';
import { textForecastDayWords } from '#lib/format/text-forecast-words.ts';
import {
	answers,
	calibration,
	forecast,
	hour,
	noAnswers,
	textForecast,
	trendOf
} from '#tests/support/chart-figures.ts';

const trend = trendOf([91, 100], [3, 4]);
const expected = [
	{ date: '2026-11-27', reviews: 12.44, newCards: 3, minutes: 2.12 },
	{ date: '2026-11-28', reviews: 9, newCards: 0.4, minutes: null }
];
const due = forecast(4, 3, 9, 0);
const arrivals = [
	{ date: '2026-11-21', added: 80, begun: 10 },
	{ date: '2026-11-22', added: 0, begun: 0 },
	{ date: '2026-11-23', added: 2, begun: 9 }
];

const points: readonly { name: string; given: string | undefined; words: string }[] = [
	{
		name: 'a week',
		given: trend.points[0] && trendPointWords(trend.points[0]),
		words: 'Nov 8 – 14, 2026: 91 % (84–95 %) of 100 reviews'
	},
	{
		name: 'a week of few reviews',
		given: trend.points[1] && trendPointWords(trend.points[1]),
		words: 'Nov 15 – 21, 2026: 75 % (30–95 %) of 4 reviews, too few to say'
	},
	{
		name: 'today',
		given: forecastDayWords(due, expected, 0),
		words: 'Today: 3 due and 4 from before; expected 12 reviews and 3 new, about 2.1 minutes'
	},
	{
		name: 'tomorrow, without times',
		given: forecastDayWords(due, expected, 1),
		words: 'Sat, Nov 28: 9 due; expected 9 reviews and 0 new'
	},
	{ name: 'a day not looked at', given: forecastDayWords(due, expected, 2), words: 'Sun, Nov 29: 0 due' },
	{
		name: 'a day of study',
		given: calendarDayWords({ date: '2026-11-27', reviews: 40, tookMs: 300_000 }),
		words: 'Nov 27, 2026: 40 reviews, 5 min'
	},
	{
		name: 'a day without',
		given: calendarDayWords({ date: '2026-11-27', reviews: 0, tookMs: 0 }),
		words: 'Nov 27, 2026: no reviews'
	},
	{ name: 'a grade', given: answerBarWords(answers, 'mature', 1), words: 'Again, mature cards: 5 %, 2 of 40 answers' },
	{ name: 'no grade', given: answerBarWords(noAnswers, 'young', 3), words: 'Good, young cards: 0 %, 0 of 0 answers' },
	{
		name: 'an hour',
		given: hourWords(hour(23, 30, 20, 24)),
		words: '23:00 to 00:00: 30 answers; remembered 83 % (64–93 %) of 24 reviews'
	},
	{ name: 'an hour of learning steps only', given: hourWords(hour(5, 1, 0, 0)), words: '05:00 to 06:00: 1 answer' },
	{
		name: 'a bin of chances',
		given: distributionBinWords('retrievability', { from: 0.5, to: 0.75, count: 3 }, 12),
		words: '50 to 75 %: 3 cards, 25 %'
	},
	{
		name: 'a bin of days',
		given: distributionBinWords('interval', { from: 0, to: 7, count: 1 }, 12),
		words: '0 to 7 days: 1 card, 8 %'
	},
	{
		name: 'cards begun',
		given: arrivalsSoFar(arrivals).map(arrivalsDayWords)[2],
		words: 'Nov 23, 2026: 2 added, 9 begun; so far 82 and 19'
	},
	{
		name: 'a bin of expectations',
		given: calibration.bins[1] && calibrationBinWords(calibration.bins[1]),
		words: 'Expected 86 %: remembered 89 % (83–93 %) of 180 reviews'
	},
	{
		name: 'a text today',
		given: textForecastDayWords(textForecast, 0),
		words: 'By the end of today: about 2 of 120 cards held'
	},
	{
		name: 'a text later',
		given: textForecastDayWords(textForecast, 1),
		words: 'Dec 9, 2026: about 101 of 120 cards held'
	}
];

describe('points read out', () => {
	test.each(points)('$name', ({ given, words }) => {
		expect(given).toBe(words);
	});
});
