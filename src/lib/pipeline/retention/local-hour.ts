import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';

const MS_PER_HOUR = 3_600_000;

/** A day of UTC: what to add to a time in it for local time, before and after the one change of the clock in it. */
interface DayOfUtc {
	readonly beforeMs: number;
	/** Epoch milliseconds; the end of the day where no change falls in it. */
	readonly changeAtMs: number;
	readonly afterMs: number;
}

/**
 * Tells the local hour, 0 to 23, of one time after another, by the device's time zone at that time, as
 * `new Date(atMs).getHours()` does. It asks for the zone once a day instead of once a time, which costs a fifth.
 */
export function localHourReader(): (atMs: number) => number {
	const days = new Map<number, DayOfUtc>();
	return (atMs) => {
		const number = Math.floor(atMs / MS_PER_DAY);
		let day = days.get(number);
		if (day === undefined) {
			day = dayOfUtc(number * MS_PER_DAY);
			days.set(number, day);
		}
		const localMs = atMs + (atMs < day.changeAtMs ? day.beforeMs : day.afterMs);
		return Math.floor(localMs / MS_PER_HOUR) - 24 * Math.floor(localMs / MS_PER_DAY);
	};
}

function dayOfUtc(startMs: number): DayOfUtc {
	const endMs = startMs + MS_PER_DAY;
	const beforeMs = toLocalMs(startMs);
	const afterMs = toLocalMs(endMs);
	if (beforeMs === afterMs) return { beforeMs, changeAtMs: endMs, afterMs };
	// Zones change the clock at a half hour, a quarter hour or a minute past one: found to the millisecond, it is right.
	let low = startMs;
	let high = endMs;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (toLocalMs(middle) === beforeMs) low = middle;
		else high = middle;
	}
	return { beforeMs, changeAtMs: high, afterMs };
}

function toLocalMs(atMs: number): number {
	return -60_000 * new Date(atMs).getTimezoneOffset();
}
