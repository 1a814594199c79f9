import fc from 'fast-check';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { Rating, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';

export const RATINGS: readonly Rating[] = [1, 2, 3, 4];

export function cardId(name: string): CardId {
	return name as CardId;
}

/** Ids that sort as numbers do, in place of UUIDs. */
export function reviewId(number: number): ReviewId {
	return String(number).padStart(12, '0') as ReviewId;
}

/** A review with what the test does not care about filled in. */
export function review(given: Partial<Omit<Review, 'cardId'>> & { cardId?: string } = {}): Review {
	const atMs = given.atMs ?? FIXED_NOW_MS;
	return {
		id: reviewId(Math.floor(atMs / 1000)),
		rating: 3,
		tookMs: 4000,
		...given,
		atMs,
		cardId: cardId(given.cardId ?? 'card')
	};
}

/** A schedule in review state with what the test does not care about filled in. */
export function reviewSchedule(given: Partial<Omit<Schedule, 'cardId'>> & { cardId?: string } = {}): Schedule {
	return {
		...newSchedule(cardId('card')),
		state: 'review',
		dueAtMs: FIXED_NOW_MS,
		stabilityDays: 10,
		difficulty: 5,
		intervalDays: 10,
		reviewCount: 3,
		firstReviewAtMs: FIXED_NOW_MS - 20 * DAY_MS,
		lastReviewAtMs: FIXED_NOW_MS - 10 * DAY_MS,
		...given,
		cardId: cardId(given.cardId ?? 'card')
	};
}

/** A card graded again and again, each time after a wait. */
export function scheduleAfter(
	grades: readonly (readonly [waitMs: number, rating: Rating])[],
	settings: SchedulingSettings = DEFAULT_SCHEDULING,
	id = 'card'
): Schedule {
	let schedule = newSchedule(cardId(id));
	let atMs = FIXED_NOW_MS;
	for (const [waitMs, rating] of grades) {
		atMs += waitMs;
		schedule = scheduleAfterGrade(schedule, rating, atMs, settings);
	}
	return schedule;
}

export const anyRating: fc.Arbitrary<Rating> = fc.constantFrom(...RATINGS);

/** From seconds to two years, with the short waits of a session and whole days likely. */
export const anyWaitMs: fc.Arbitrary<number> = fc.oneof(
	fc.integer({ min: 1000, max: 15 * MINUTE_MS }),
	fc.integer({ min: 1, max: 40 }).map((days) => days * DAY_MS),
	fc.integer({ min: 0, max: 3 * DAY_MS }),
	fc.integer({ min: 0, max: 730 * DAY_MS })
);

export const anyGrades: fc.Arbitrary<[number, Rating][]> = fc.array(fc.tuple(anyWaitMs, anyRating), {
	minLength: 1,
	maxLength: 25
});

export const anySettings: fc.Arbitrary<SchedulingSettings> = fc
	.integer({ min: 70, max: 97 })
	.map((percent) => ({ ...DEFAULT_SCHEDULING, desiredRetention: percent / 100 }));

/** A log of three cards in the order of time, some reviews undone. */
export const anyLog: fc.Arbitrary<Review[]> = fc
	.array(fc.tuple(anyWaitMs, anyRating, fc.constantFrom('a', 'b', 'c'), fc.boolean(), fc.boolean()), { maxLength: 40 })
	.map((entries) => {
		let atMs = FIXED_NOW_MS;
		return entries.map(([waitMs, rating, name, isUndone, isReally], index) => {
			atMs += waitMs;
			const given = review({ id: reviewId(index), cardId: name, atMs, rating });
			return isUndone && isReally ? { ...given, undone: true } : given;
		});
	});
