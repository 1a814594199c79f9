import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { inTimeOrder } from '#lib/pipeline/review-log/time-order.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';

/**
 * The schedules that a review log stands for, one for every card it names: a new one where all reviews are undone, or
 * given before the card was reset.
 * @param reviews in any order
 * @param resetAtMsOf when a card was reset, epoch milliseconds; null if never
 */
export function replay(
	reviews: readonly Review[],
	settings: SchedulingSettings,
	resetAtMsOf: (cardId: CardId) => number | null = () => null
): ReadonlyMap<CardId, Schedule> {
	const schedules = new Map<CardId, Schedule>();
	for (const review of inTimeOrder(reviews)) {
		const schedule = schedules.get(review.cardId) ?? newSchedule(review.cardId);
		schedules.set(review.cardId, afterReview(schedule, review, settings, resetAtMsOf(review.cardId)));
	}
	return schedules;
}

/**
 * One card's schedule from the log alone.
 * @param reviews in any order; those of other cards are passed over
 * @param resetAtMs when the card was reset, epoch milliseconds; null if never
 */
export function replayCard(
	cardId: CardId,
	reviews: readonly Review[],
	settings: SchedulingSettings,
	resetAtMs: number | null = null
): Schedule {
	const own = reviews.filter((review) => review.cardId === cardId);
	return inTimeOrder(own).reduce(
		(schedule, review) => afterReview(schedule, review, settings, resetAtMs),
		newSchedule(cardId)
	);
}

function afterReview(
	schedule: Schedule,
	review: Review,
	settings: SchedulingSettings,
	resetAtMs: number | null
): Schedule {
	if (review.undone === true || (resetAtMs !== null && review.atMs <= resetAtMs)) return schedule;
	return scheduleAfterGrade(schedule, review.rating, review.atMs, settings);
}
