/** When something happened, as the first and the last month that it may lie in, counted from the year 0. */
export interface EventSpan {
	readonly from: number;
	readonly to: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
	spring: [2, 5],
	summer: [5, 8],
	autumn: [8, 11],
	fall: [8, 11]
};
const ORDINALS =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' '
	);

/** Reads a written date, so that two happenings can be compared; null where it names no year, decade or century. */
export function spanOfDate(date: string): EventSpan | null {
	const lower = date.toLowerCase();
	const years = Array.from(lower.matchAll(/\b[12]\d{3}/gu), ([year]) => Number(year));
	const [first, last] = [Math.min(...years), Math.max(...years)];
	if (years.length === 0) return eraSpan(lower) ?? centurySpan(lower);
	if (/\d{3}0s\b/u.test(lower)) return yearsSpan(first, first + 9);
	const short = /\b(\d\d)\d\d[–-](\d{1,2})\b/u.exec(lower);
	if (short?.[1] && short[2]) return yearsSpan(first, Number(String(first).slice(0, 4 - short[2].length) + short[2]));
	if (years.length > 1) return yearsSpan(first, last);
	const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`, 'u').test(lower));
	if (month !== -1) return { from: first * 12 + month, to: first * 12 + month };
	const season = Object.entries(SEASONS).find(([name]) => lower.includes(name))?.[1];
	return season ? { from: first * 12 + season[0], to: first * 12 + season[1] } : yearsSpan(first, first);
}

/** Whether one happening surely came before another. */
export function isBefore(a: EventSpan, b: EventSpan): boolean {
	return a.to < b.from;
}

function yearsSpan(first: number, last: number): EventSpan {
	return { from: first * 12, to: Math.max(first, last) * 12 + 11 };
}

function eraSpan(lower: string): EventSpan | null {
	const year = Number(/\d{1,4}/u.exec(lower)?.[0] ?? NaN);
	if (/b\. ?c\.?|\bbc\b/u.test(lower) && year > 0) return yearsSpan(1 - year, 1 - year);
	return year > 0 && /a\. ?d\.?|\bad\b|the year/u.test(lower) ? yearsSpan(year, year) : null;
}

function centurySpan(lower: string): EventSpan | null {
	const match = /((?:twenty-)?)(\p{L}+|\d{1,2}th) century/u.exec(lower);
	if (match?.[2] === undefined) return null;
	const number = /^\d/u.test(match[2]) ? parseInt(match[2], 10) : ORDINALS.indexOf(match[2]) + 1;
	const century = number + (match[1] ? 20 : 0);
	return number > 0 ? yearsSpan((century - 1) * 100, century * 100 - 1) : null;
}
