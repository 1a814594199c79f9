import { describe, expect, test } from 'vitest';
import { forecastCaption } from '#lib/format/forecast-words.ts';
import { outlookWords } from '#lib/format/outlook-words.ts';
import { textForecastCaption } from '#lib/format/text-forecast-words.ts';
import { forecast, textForecast } from '#tests/support/chart-figures.ts';

const expected = [{ date: '2026-11-27', reviews: 12.4, newCards: 3, minutes: 2.1 }];

const captions: readonly { name: string; given: string; words: string }[] = [
	{
		name: 'a forecast with a backlog and a load',
		given: forecastCaption(forecast(4, 3, 9, 0), expected),
		words:
			'16 cards will be due in the next 3 days, most on Nov 28 (9). 4 of them were due before today. With new cards, expect about 15 cards a day, about 2.1 minutes.'
	},
	{
		name: 'a forecast beside cards of sections not read',
		given: forecastCaption({ ...forecast(0, 3, 1, 0), heldBack: 40 }, expected),
		words:
			'4 cards will be due in the next 3 days, most today (3). With new cards, expect about 15 cards a day, about 2.1 minutes. Not counted: 40 cards of sections you have not read.'
	},
	{
		name: 'a forecast that counts no new cards, beside cards of sections not read',
		given: forecastCaption({ ...forecast(0, 3, 1, 0), heldBack: 40 }, []),
		words: '4 cards will be due in the next 3 days, most today (3). New cards are not counted.'
	},
	{
		name: 'a forecast busiest today',
		given: forecastCaption(forecast(0, 3, 1, 0), []),
		words: '4 cards will be due in the next 3 days, most today (3). New cards are not counted.'
	},
	{
		name: 'most today, where what is overdue stands',
		given: forecastCaption(forecast(40, 3, 10, 0), []),
		words:
			'53 cards will be due in the next 3 days, most today (43). 40 of them were due before today. New cards are not counted.'
	},
	{
		name: 'hardly anything expected',
		given: forecastCaption(
			forecast(0, 0, 0),
			expected.map((day) => ({ ...day, reviews: 0, newCards: 0, minutes: 0 }))
		),
		words: 'Nothing is due in the next 2 days. With new cards, expect less than a card a day.'
	},
	{
		name: 'nothing due',
		given: forecastCaption(forecast(0, 0, 0), []),
		words: 'Nothing is due in the next 2 days. New cards are not counted.'
	},
	{
		name: 'what settings would bring',
		given: outlookWords({ reviewsADay: 0.1, held: 31, days: 90, heldBack: 0 }),
		words: 'Expected over the next 90 days: about 1 review a week; after that you would remember about 31 cards.'
	},
	{
		name: 'what settings would bring, beside cards of sections not read',
		given: outlookWords({ reviewsADay: 11.6, held: 31, days: 90, heldBack: 2 }),
		words:
			'Expected over the next 90 days: about 12 reviews a day; after that you would remember about 31 cards. Not counted: 2 cards of sections you have not read.'
	},
	{
		name: 'a text that will be known',
		given: textForecastCaption(textForecast),
		words:
			'At 10 new cards a day and 90 % retention you have met all 120 cards by Dec 9, 2026, at about 6.2 minutes a day till then. From Dec 12, 2026 you hold 108 of them. One more new card a day costs about 30 seconds more a day and brings that to Dec 11, 2026.'
	},
	{
		name: 'a text with sections not read',
		given: textForecastCaption({ ...textForecast, heldBackCount: 1, oneMore: { minutesADay: null, knownDate: null } }),
		words:
			'At 10 new cards a day and 90 % retention you have met all 120 cards by Dec 9, 2026, at about 6.2 minutes a day till then. From Dec 12, 2026 you hold 108 of them. This counts 1 card of sections you have still to read.'
	},
	{
		name: 'a text known beyond the horizon',
		given: textForecastCaption({
			...textForecast,
			knownDate: null,
			minutesADay: null,
			oneMore: { minutesADay: null, knownDate: null }
		}),
		words:
			'At 10 new cards a day and 90 % retention you have met all 120 cards by Dec 9, 2026. You will not hold 108 of them at once within the time looked at.'
	},
	{
		name: 'a text whose cards are all met and held',
		given: textForecastCaption({ ...textForecast, newCount: 0, allMetDate: '2026-11-27', knownDate: '2026-11-27' }),
		words: 'You have met all 120 cards. You hold 108 of them or more. To keep them takes about 6.2 minutes a day.'
	},
	{
		name: 'a text whose cards are all met and not held',
		given: textForecastCaption({ ...textForecast, newCount: 0, allMetDate: '2026-11-27', minutesADay: null }),
		words: 'You have met all 120 cards. From Dec 12, 2026 you hold 108 of them.'
	},
	{
		name: 'a text whose cards are all met and will not be held',
		given: textForecastCaption({
			...textForecast,
			newCount: 0,
			allMetDate: '2026-11-27',
			knownDate: null,
			minutesADay: null
		}),
		words: 'You have met all 120 cards. You will not hold 108 of them at once within the time looked at.'
	},
	{
		name: 'a text whose last cards are met today',
		given: textForecastCaption({
			...textForecast,
			newCount: 5,
			allMetDate: '2026-11-27',
			minutesADay: null,
			oneMore: { minutesADay: -0.01, knownDate: '2026-12-12' }
		}),
		words:
			'At 10 new cards a day and 90 % retention you have met all 120 cards by Nov 27, 2026. From Dec 12, 2026 you hold 108 of them.'
	},
	{
		name: 'a text without new cards',
		given: textForecastCaption({ ...textForecast, newCardsPerDay: 0, allMetDate: null, knownDate: null }),
		words: 'At 0 new cards a day and 90 % retention you will not have met all 120 cards within the time looked at.'
	},
	{
		name: 'a text whose cards are all suspended, or out of the deck',
		given: textForecastCaption({ ...textForecast, cardCount: 0 }),
		words: 'No card of this text will come up: your deck holds none, or all are suspended.'
	}
];

describe('captions of forecasts', () => {
	test.each(captions)('$name', ({ given, words }) => {
		expect(given).toBe(words);
	});
});
