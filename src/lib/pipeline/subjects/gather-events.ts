import { eventKey, type EventPhrase } from '#lib/pipeline/subjects/event-noun-phrase.ts';
import { isBefore, spanOfDate, type EventSpan } from '#lib/pipeline/subjects/event-span.ts';

/** A telling of a happening: the noun it goes by and its date, as far as its sentence gives them. */
export interface Telling {
	readonly probability: number;
	readonly phrase: EventPhrase | null;
	readonly date: string | null;
}

/** Tellings of one happening, the one that says most of it first, the rest in reading order. */
export type Gathered<T extends Telling> = readonly [T, ...T[]];

/**
 * Gathers the tellings that are surely of one happening: they call it by the same noun and the same names, and their
 * dates do not differ. Gives the happenings in reading order of their fullest telling's first appearance.
 */
export function gatherEvents<T extends Telling>(tellings: readonly T[]): Gathered<T>[] {
	const groups: [T, ...T[]][] = [];
	const byKey = new Map<string, [T, ...T[]][]>();
	for (const telling of tellings) {
		const key = telling.phrase === null ? null : eventKey(telling.phrase);
		const known = key === null ? [] : (byKey.get(key) ?? []);
		const same = known.find((group) => group.every((other) => isDateAgreed(other, telling)));
		if (same) same.push(telling);
		else {
			const group: [T, ...T[]] = [telling];
			groups.push(group);
			if (key !== null) byKey.set(key, [...known, group]);
		}
	}
	return groups.map(fullestFirst);
}

function isDateAgreed(a: Telling, b: Telling): boolean {
	if (a.date === null || b.date === null) return true;
	const [first, second] = [spanOfDate(a.date), spanOfDate(b.date)];
	if (first === null || second === null) return a.date === b.date;
	return !isApart(first, second);
}

function isApart(a: EventSpan, b: EventSpan): boolean {
	return isBefore(a, b) || isBefore(b, a);
}

function fullestFirst<T extends Telling>(group: [T, ...T[]]): Gathered<T> {
	const [first, ...others] = group;
	const fullest = others.reduce((best, telling) => (rank(telling) > rank(best) ? telling : best), first);
	return [fullest, ...group.filter((telling) => telling !== fullest)];
}

const rank = ({ date, probability }: Telling) => probability + (date === null ? 0 : 0.3);
