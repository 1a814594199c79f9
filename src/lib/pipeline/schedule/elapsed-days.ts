/** 24 hours, milliseconds: what FSRS calls a day. A study day may be shorter or longer. */
export const MS_PER_DAY = 86_400_000;

/**
 * The days between two reviews as FSRS is told them: the nearest whole number of 24 hours, 0 when the clock went back.
 *
 * FSRS wants whole days, 0 meaning the same session. Counting midnights, in UTC or local time, would make two grades
 * ten minutes apart a day apart for whoever reviews around that hour, and in local time the same log would replay to
 * another schedule after a journey. Rounding depends on nothing but the two times.
 */
export function elapsedDaysBetween(lastReviewAtMs: number, atMs: number): number {
	return Math.max(0, Math.round((atMs - lastReviewAtMs) / MS_PER_DAY));
}
