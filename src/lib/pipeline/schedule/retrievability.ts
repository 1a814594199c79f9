import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve } from '#lib/pipeline/schedule/fsrs.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';

/**
 * The probability that the card would be recalled now (FSRS-6); falls smoothly with time, not by whole days.
 * @returns in [0, 1]; 0 for a new card, 1 if the clock stands before the last review
 */
export function retrievabilityAt(schedule: Schedule, nowMs: number): number {
	if (schedule.lastReviewAtMs === null) return 0;
	const elapsedDays = Math.max(0, (nowMs - schedule.lastReviewAtMs) / MS_PER_DAY);
	return forgettingCurve(elapsedDays, schedule.stabilityDays);
}
