/** How much of a usual day each weekday takes, Sunday first: seven shares in [0, 1]. */
export type EasyDays = readonly number[];

/** The share that a calendar day, `YYYY-MM-DD`, takes; all of it where none is given. */
export function easyShareOn(date: string, easyDays: EasyDays): number {
	const share = easyDays[new Date(`${date}T00:00Z`).getUTCDay()] ?? 1;
	return Math.min(1, Math.max(0, share));
}

// 0.29 × 100 is a little less than 29 in floating point, and 0.07 × 100 a little more than 7.
const FLOAT_SLACK = 1e-9;

/** A share of some cards, rounded up. */
export function wholeShareUp(share: number, count: number): number {
	return Math.ceil(share * count - FLOAT_SLACK);
}

/** A share of some cards, rounded down. */
export function wholeShareDown(share: number, count: number): number {
	return Math.floor(share * count + FLOAT_SLACK);
}
