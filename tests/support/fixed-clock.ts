/** Noon UTC on a Wednesday in spring: the time at which tests begin unless they say otherwise. */
export const FIXED_NOW_MS = Date.UTC(2025, 3, 16, 12);

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A clock that stands still until told to move. */
export function fixedClock(startMs = FIXED_NOW_MS): { nowMs: () => number; advance: (ms: number) => void } {
	let nowMs = startMs;
	return {
		nowMs: () => nowMs,
		advance: (ms) => {
			nowMs += ms;
		}
	};
}
