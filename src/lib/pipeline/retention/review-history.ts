import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { inTimeOrder } from '#lib/pipeline/review-log/time-order.ts';
import { elapsedDaysBetween } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve, type Memory, memoryAfterGrade } from '#lib/pipeline/schedule/fsrs.ts';
import { type Step, stepAfterGrade } from '#lib/pipeline/schedule/learning-steps.ts';
import type { LearningState, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** A review that counts, with what was known of the card just before it. */
export interface PastReview {
	readonly review: Review;
	/** The same object for all reviews of the day. */
	readonly day: StudyDay;
	/** Whether it is the card's first review of that study day. */
	readonly isFirstOfDay: boolean;
	readonly stateBefore: LearningState;
	/** Whole days since the card's last review, as FSRS was told them; 0 for the first. */
	readonly elapsedDays: number;
	/** Days; 0 before the first review. */
	readonly stabilityBeforeDays: number;
	/** 1 to 10; 0 before the first review. */
	readonly difficultyBefore: number;
	/** The probability of recall that FSRS reckoned with, in [0, 1]; 0 before the first review. */
	readonly retrievabilityBefore: number;
}

/** Below this stability, days, a card is young; from it on, mature. */
export const MATURE_FROM_DAYS = 21;

interface CardSoFar {
	step: Step;
	memory: Memory;
	lastReviewAtMs: number;
	lastDayStartMs: number;
}

/**
 * The review log gone through once, for all statistics to read: each review that counts, by time, with the card's
 * memory before it. About a microsecond a review; nothing is computed that only the next interval needs.
 * @param reviews in any order; those undone are left out
 * @param resetAtMsOf when a card was reset and began anew, epoch milliseconds; null if never
 */
export function reviewHistory(
	reviews: readonly Review[],
	settings: Pick<SchedulingSettings, 'dayStartHour'>,
	resetAtMsOf: (cardId: CardId) => number | null = () => null
): readonly PastReview[] {
	const cards = new Map<CardId, CardSoFar>();
	const history: PastReview[] = [];
	let day: StudyDay = { date: '', startMs: 0, endMs: 0 };
	for (const review of inTimeOrder(reviews)) {
		if (review.undone === true) continue;
		if (review.atMs < day.startMs || review.atMs >= day.endMs) day = studyDayOf(review.atMs, settings.dayStartHour);
		let card = cards.get(review.cardId);
		if (card === undefined || isResetBetween(card.lastReviewAtMs, review.atMs, resetAtMsOf(review.cardId))) {
			card = neverReviewed(review.atMs);
			cards.set(review.cardId, card);
		}
		const past = pastReview(card, review, day);
		history.push(past);
		remember(card, past);
	}
	return history;
}

function isResetBetween(lastReviewAtMs: number, atMs: number, resetAtMs: number | null): boolean {
	return resetAtMs !== null && lastReviewAtMs <= resetAtMs && atMs > resetAtMs;
}

function pastReview(card: CardSoFar, review: Review, day: StudyDay): PastReview {
	const elapsedDays = elapsedDaysBetween(card.lastReviewAtMs, review.atMs);
	const isNew = card.step.state === 'new';
	return {
		review,
		day,
		isFirstOfDay: card.lastDayStartMs !== day.startMs,
		stateBefore: card.step.state,
		elapsedDays,
		stabilityBeforeDays: card.memory.stabilityDays,
		difficultyBefore: card.memory.difficulty,
		retrievabilityBefore: isNew ? 0 : forgettingCurve(elapsedDays, card.memory.stabilityDays)
	};
}

function remember(card: CardSoFar, past: PastReview): void {
	card.memory = memoryAfterGrade(card.memory, past.elapsedDays, past.retrievabilityBefore, past.review.rating);
	card.step = stepAfterGrade(card.step, past.review.rating);
	card.lastReviewAtMs = past.review.atMs;
	card.lastDayStartMs = past.day.startMs;
}

function neverReviewed(atMs: number): CardSoFar {
	return {
		step: { state: 'new', step: 0 },
		memory: { stabilityDays: 0, difficulty: 0 },
		lastReviewAtMs: atMs,
		lastDayStartMs: -Infinity
	};
}
