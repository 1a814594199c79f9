import type { TextForecast } from '#lib/pipeline/retention/text-forecast.ts';
import { count } from '#lib/format/count.ts';
import { dayWithYear } from '#lib/format/dates.ts';
import { type FigureTable, rounded } from '#lib/format/figure-table.ts';
import { percent } from '#lib/format/percent.ts';
import { aboutMinutes } from '#lib/format/time-spent.ts';

export const TEXT_FORECAST_TITLE = 'When you will know it';

/** As many cards as count as knowing the text. */
export function cardsToKnow({
	cardCount,
	desiredRetention
}: Pick<TextForecast, 'cardCount' | 'desiredRetention'>): number {
	return cardCount * desiredRetention;
}

/** When the text will be known at this pace, and what one more new card a day would change. */
export function textForecastCaption(forecast: TextForecast): string {
	const { cardCount, newCardsPerDay, desiredRetention, allMetDate, knownDate, minutesADay, heldBackCount } = forecast;
	if (cardCount === 0) return 'No card of this text will come up: your deck holds none, or all are suspended.';
	const pace = `At ${count(newCardsPerDay, 'new card')} a day and ${percent(desiredRetention)} retention`;
	if (allMetDate === null)
		return `${pace} you will not have met all ${count(cardCount, 'card')} within the time looked at.`;
	if (forecast.newCount === 0) return allMetWords(forecast);
	const minutes = minutesADay === null ? '' : `, at ${aboutMinutes(minutesADay)} a day till then`;
	const met = `${pace} you have met all ${count(cardCount, 'card')} by ${dayWithYear(allMetDate)}${minutes}.`;
	const known =
		knownDate === null
			? `You will not hold ${Math.round(cardsToKnow(forecast))} of them at once within the time looked at.`
			: `From ${dayWithYear(knownDate)} you hold ${Math.round(cardsToKnow(forecast))} of them.`;
	const unread =
		heldBackCount === 0 ? '' : `This counts ${count(heldBackCount, 'card')} of sections you have still to read.`;
	return [met, known, unread, oneMoreWords(forecast)].filter(Boolean).join(' ');
}

/** Where no card is new any more, the pace of new ones changes nothing. */
function allMetWords({ cardCount, desiredRetention, knownDate, held, minutesADay }: TextForecast): string {
	const wanted = Math.round(cardsToKnow({ cardCount, desiredRetention }));
	const minutes = minutesADay === null ? '' : ` To keep them takes ${aboutMinutes(minutesADay)} a day.`;
	const met = `You have met all ${count(cardCount, 'card')}.`;
	if (knownDate === held[0]?.date) return `${met} You hold ${wanted} of them or more.${minutes}`;
	if (knownDate === null)
		return `${met} You will not hold ${wanted} of them at once within the time looked at.${minutes}`;
	return `${met} From ${dayWithYear(knownDate)} you hold ${wanted} of them.${minutes}`;
}

function oneMoreWords({ oneMore, knownDate }: TextForecast): string {
	const cost =
		oneMore.minutesADay === null || oneMore.minutesADay <= 0
			? ''
			: `costs ${aboutMinutes(oneMore.minutesADay)} more a day`;
	const isSooner = oneMore.knownDate !== null && oneMore.knownDate !== knownDate;
	const gain = isSooner && oneMore.knownDate !== null ? `brings that to ${dayWithYear(oneMore.knownDate)}` : '';
	const both = [cost, gain].filter(Boolean).join(' and ');
	return both === '' ? '' : `One more new card a day ${both}.`;
}

/** One day of it, read out. */
export function textForecastDayWords({ held, cardCount }: TextForecast, index: number): string {
	const day = held[index];
	if (day === undefined) return '';
	return `${index === 0 ? 'By the end of today' : dayWithYear(day.date)}: about ${Math.round(day.held)} of ${count(cardCount, 'card')} held`;
}

export function textForecastTable({ held }: TextForecast): FigureTable {
	return {
		title: TEXT_FORECAST_TITLE,
		columns: ['Day', 'Cards held'],
		rows: held.map((day) => [day.date, rounded(day.held, 1)])
	};
}
