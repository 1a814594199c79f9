import type { DueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import { count } from '#lib/format/count.ts';
import { dayName, dayWithWeekday } from '#lib/format/dates.ts';
import { type FigureTable, rounded } from '#lib/format/figure-table.ts';
import { heldBackWords } from '#lib/format/held-back-words.ts';
import { aboutMinutes } from '#lib/format/time-spent.ts';

/** What a day of study is expected to bring, new cards and cards forgotten on the way included; fractions. */
export interface ExpectedDay {
	/** `YYYY-MM-DD`. */
	readonly date: string;
	readonly reviews: number;
	readonly newCards: number;
	/** Null if it is not known how long an answer takes. */
	readonly minutes: number | null;
}

export const FORECAST_TITLE = 'Forecast';

/** What the forecast says: how much is due, when most, and what a day is expected to bring. */
export function forecastCaption({ backlog, days, heldBack }: DueForecast, expected: readonly ExpectedDay[]): string {
	const total = days.reduce((sum, { due }) => sum + due, backlog);
	const span = `the next ${count(days.length, 'day')}`;
	if (total === 0) return `Nothing is due in ${span}. ${expectedWords(expected, heldBack)}`;
	// What is overdue has to be done today.
	const loads = days.map(({ date, due }, index) => ({ date, due: index === 0 ? due + backlog : due }));
	const busiest = loads.reduce((most, day) => (day.due > most.due ? day : most), { date: '', due: 0 });
	const when = busiest.date === days[0]?.date ? 'today' : `on ${dayName(busiest.date)}`;
	const most = busiest.due === 0 ? '' : `, most ${when} (${busiest.due})`;
	const overdue = backlog === 0 ? '' : ` ${backlog} of them ${backlog === 1 ? 'was' : 'were'} due before today.`;
	return `${count(total, 'card')} will be due in ${span}${most}.${overdue} ${expectedWords(expected, heldBack)}`;
}

function expectedWords(expected: readonly ExpectedDay[], heldBack: number): string {
	if (expected.length === 0) return 'New cards are not counted.';
	const mean = (of: (day: ExpectedDay) => number) => expected.reduce((sum, day) => sum + of(day), 0) / expected.length;
	const cards = Math.round(mean(({ reviews, newCards }) => reviews + newCards));
	const unread = heldBackWords(heldBack);
	if (cards === 0) return `With new cards, expect less than a card a day.${unread}`;
	const hasMinutes = expected.every(({ minutes }) => minutes !== null);
	const minutes = hasMinutes ? `, ${aboutMinutes(mean((day) => day.minutes ?? 0))}` : '';
	return `With new cards, expect about ${count(cards, 'card')} a day${minutes}.${unread}`;
}

/** One day of it, read out. @param index counted from today, which is 0 */
export function forecastDayWords(
	{ backlog, days }: DueForecast,
	expected: readonly ExpectedDay[],
	index: number
): string {
	const day = days[index];
	if (day === undefined) return '';
	const name = index === 0 ? 'Today' : dayWithWeekday(day.date);
	const overdue = index === 0 && backlog > 0 ? ` and ${backlog} from before` : '';
	const load = expected.find(({ date }) => date === day.date);
	const reviews =
		load === undefined
			? ''
			: `; expected ${count(Math.round(load.reviews), 'review')} and ${Math.round(load.newCards)} new`;
	const minutes =
		load === undefined || load.minutes === null || load.minutes <= 0 ? '' : `, ${aboutMinutes(load.minutes)}`;
	return `${name}: ${day.due} due${overdue}${reviews}${minutes}`;
}

export function forecastTable({ backlog, days, later }: DueForecast, expected: readonly ExpectedDay[]): FigureTable {
	const load = new Map(expected.map((day) => [day.date, day]));
	const loadOf = (date: string) => {
		const day = load.get(date);
		return [day && rounded(day.reviews, 1), day && rounded(day.newCards, 1), rounded(day?.minutes ?? NaN, 1)].map(
			(value) => (value === undefined || Number.isNaN(value) ? '' : value)
		);
	};
	return {
		title: FORECAST_TITLE,
		columns: ['Day', 'Cards due', 'Expected reviews', 'Expected new', 'Expected minutes'],
		rows: [
			['Before today', backlog, '', '', ''],
			...days.map(({ date, due }) => [date, due, ...loadOf(date)]),
			['Later', later, '', '', '']
		]
	};
}
