import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';

/** The schedule of a card that has never been reviewed. */
export function newSchedule(cardId: CardId): Schedule {
	return {
		cardId,
		state: 'new',
		dueAtMs: 0,
		stabilityDays: 0,
		difficulty: 0,
		intervalDays: 0,
		step: 0,
		reviewCount: 0,
		lapseCount: 0,
		firstReviewAtMs: null,
		lastReviewAtMs: null
	};
}
