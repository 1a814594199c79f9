import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { STATES } from '#lib/pipeline/retention/review-columns.ts';
import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve } from '#lib/pipeline/schedule/fsrs.ts';

const NEW = STATES.indexOf('new');

/** Whether a card has been reviewed at all, or since it was reset. */
export function isMet(cards: CardColumns, row: number): boolean {
	return cards.state[row] !== NEW;
}

/**
 * The probability that the card of a row would be recalled at a time, as `retrievabilityAt` gives it for its schedule.
 * @returns in [0, 1]; 0 for a new card, 1 if the clock stands before the last review
 */
export function recallNow(cards: CardColumns, row: number, nowMs: number): number {
	const lastReviewAtMs = cards.lastReviewAtMs[row] ?? NaN;
	if (Number.isNaN(lastReviewAtMs)) return 0;
	return forgettingCurve(Math.max(0, (nowMs - lastReviewAtMs) / MS_PER_DAY), cards.stabilityDays[row] ?? 0);
}
