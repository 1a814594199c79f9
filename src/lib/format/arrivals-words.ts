import type { CardArrivals } from '#lib/pipeline/retention/card-arrivals.ts';
import { count } from '#lib/format/count.ts';
import { dayWithYear } from '#lib/format/dates.ts';
import type { FigureTable } from '#lib/format/figure-table.ts';

/** Cards added and begun up to the end of a study day, counted from the first day given. */
export interface ArrivalsSoFar extends CardArrivals {
	readonly addedSoFar: number;
	readonly begunSoFar: number;
}

export const ARRIVALS_TITLE = 'Cards added and begun';

/** The same days with what was added up to each. @param days earliest first */
export function arrivalsSoFar(days: readonly CardArrivals[]): readonly ArrivalsSoFar[] {
	let addedSoFar = 0;
	let begunSoFar = 0;
	return days.map((day) => {
		addedSoFar += day.added;
		begunSoFar += day.begun;
		return { ...day, addedSoFar, begunSoFar };
	});
}

/** What they say in all. */
export function arrivalsCaption(days: readonly CardArrivals[]): string {
	const last = arrivalsSoFar(days).at(-1);
	const first = days.find(({ added, begun }) => added + begun > 0);
	if (last === undefined || first === undefined) return 'No cards added or begun in this time.';
	return `Since ${dayWithYear(first.date)}: ${count(last.addedSoFar, 'card')} added, ${last.begunSoFar} met for the first time.`;
}

/** One day of it, read out. */
export function arrivalsDayWords({ date, added, begun, addedSoFar, begunSoFar }: ArrivalsSoFar): string {
	return `${dayWithYear(date)}: ${added} added, ${begun} begun; so far ${addedSoFar} and ${begunSoFar}`;
}

/** The days on which cards came or were begun. */
export function arrivalsTable(days: readonly CardArrivals[]): FigureTable {
	return {
		title: ARRIVALS_TITLE,
		columns: ['Day', 'Added', 'Begun'],
		rows: days.filter(({ added, begun }) => added + begun > 0).map(({ date, added, begun }) => [date, added, begun])
	};
}
