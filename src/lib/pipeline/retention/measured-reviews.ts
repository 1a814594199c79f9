import { IN_REVIEW } from '#lib/pipeline/retention/review-columns.ts';
import type { StudyLog } from '#lib/pipeline/retention/study-log.ts';

/** Below this stability, days, a card is young; from it on, mature. */
export const MATURE_FROM_DAYS = 21;

/**
 * Whether a review counts in measured retention: of a card in review state, and its first of the study day.
 * @see https://docs.ankiweb.net/stats.html
 */
export function isMeasured(log: StudyLog, row: number): boolean {
	return log.stateBefore[row] === IN_REVIEW && log.isFirstOfDay[row] === 1;
}

/** Whether the card was remembered: graded Hard or better. */
export function isRemembered(log: StudyLog, row: number): boolean {
	return (log.rating[row] ?? 0) > 1;
}

/** Whether the card's stability was 21 days or more when it was asked. */
export function isMature(log: StudyLog, row: number): boolean {
	return (log.stabilityBeforeDays[row] ?? 0) >= MATURE_FROM_DAYS;
}
