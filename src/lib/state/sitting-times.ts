import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { DayAction } from '#lib/store/day-actions.ts';

/**
 * When the things of a sitting count as done, epoch milliseconds, by what tells them apart: each after the one before
 * it. Their own times do not where the clock was set back, nor do ids of reviews, which begin with the time.
 */
export type SittingTimes = ReadonlyMap<string, number>;

export const NOTHING_DONE: SittingTimes = new Map();

/** The times once another thing is done. @param nowMs a grade may be dated later */
export function withDone(times: SittingTimes, done: Review | DayAction, nowMs: number): SittingTimes {
	const lastMs = Math.max(-Infinity, ...times.values());
	return new Map([...times, [keyOf(done), Math.max(Math.min(done.atMs, nowMs), lastMs + 1)]]);
}

/** When something counts as done; what was done in other sittings counts by its own time. */
export function timeOfDone(times: SittingTimes, done: Review | DayAction): number {
	return times.get(keyOf(done)) ?? done.atMs;
}

export function wasDoneIn(times: SittingTimes, done: Review | DayAction): boolean {
	return times.has(keyOf(done));
}

function keyOf(done: Review | DayAction): string {
	return 'rating' in done ? done.id : `${done.cardId} ${done.atMs} ${done.deed}`;
}
