import { dayName } from '#lib/format/dates.ts';

/** What a day of a holiday still asks: cards in learning steps, and what the reader asked for all the same. */
interface HolidayCounts {
	readonly learning: number;
	readonly askedFor: number;
}

/** What a holiday keeps off, and what comes in spite of it. @param toDate its last day, `YYYY-MM-DD` */
export function holidayWords(toDate: string, { learning, askedFor }: HolidayCounts): string {
	const holiday = `Holiday until ${dayName(toDate)}:`;
	if (askedFor > 0) return `${holiday} only what you asked for${learning > 0 ? ' and cards still being learned' : ''}.`;
	return `${holiday} no reviews and no new cards${learning > 0 ? ', only cards still being learned' : ''}.`;
}
