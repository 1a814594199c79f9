import { count } from '#lib/format/count.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Time that went into something: "8 s", "12 min", "3 h 20 min"; never in days, which would be taken for whole ones. */
export function timeSpent(ms: number): string {
	if (ms < 59.5 * SECOND_MS) return `${Math.round(ms / SECOND_MS)} s`;
	const minutes = Math.round(ms / MINUTE_MS);
	if (ms < 99.5 * HOUR_MS && minutes >= 60) {
		const left = minutes % 60;
		return `${Math.floor(minutes / 60)} h${left === 0 ? '' : ` ${left} min`}`;
	}
	return minutes < 60 ? `${minutes} min` : `${Math.round(ms / HOUR_MS)} h`;
}

/** Minutes that are only expected, as in "about 6 minutes", "about 30 seconds". */
export function aboutMinutes(minutes: number): string {
	if (minutes < 0.95) return `about ${Math.max(5, Math.round(minutes * 12) * 5)} seconds`;
	const value = minutes < 9.5 ? Math.round(minutes * 10) / 10 : Math.round(minutes);
	return `about ${count(value, 'minute')}`;
}
