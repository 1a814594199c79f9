import fc from 'fast-check';
import { fsrs, GenSeedStrategyWithCardId, StrategyMode } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING, type Rating, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { intervalsByRating, scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import {
	anyGrades,
	anyRating,
	anySettings,
	anyWaitMs,
	cardId,
	RATINGS,
	reviewSchedule,
	scheduleAfter
} from '#tests/support/review-histories.ts';

const settings = DEFAULT_SCHEDULING;

describe('scheduleAfterGrade on the steps', () => {
	const rows: [name: string, grades: [number, Rating][], state: Schedule['state'], waitMinutes: number][] = [
		['a new card forgotten', [[0, 1]], 'learning', 1],
		['a new card hard', [[0, 2]], 'learning', 6],
		['a new card good', [[0, 3]], 'learning', 10],
		[
			'good twice graduates',
			[
				[0, 3],
				[10 * MINUTE_MS, 3]
			],
			'review',
			2 * 1440
		],
		['a new card easy', [[0, 4]], 'review', 8 * 1440],
		[
			'a lapse',
			[
				[0, 4],
				[8 * DAY_MS, 1]
			],
			'relearning',
			10
		],
		[
			'a lapse, then hard',
			[
				[0, 4],
				[8 * DAY_MS, 1],
				[10 * MINUTE_MS, 2]
			],
			'relearning',
			15
		]
	];
	it.each(rows)('%s', (_name, grades, state, waitMinutes) => {
		const schedule = scheduleAfter(grades);
		expect(schedule.state).toBe(state);
		const waitMs = schedule.dueAtMs - (schedule.lastReviewAtMs ?? NaN);
		// Fuzz moves an interval of eight days by at most two.
		expect(Math.abs(waitMs - waitMinutes * MINUTE_MS)).toBeLessThanOrEqual(waitMinutes > 4320 ? 2 * DAY_MS : 0);
	});

	it('counts reviews and lapses and keeps the first review', () => {
		const schedule = scheduleAfter([
			[0, 4],
			[8 * DAY_MS, 1],
			[10 * MINUTE_MS, 3],
			[3 * DAY_MS, 1]
		]);
		expect(schedule).toMatchObject({ reviewCount: 4, lapseCount: 2, firstReviewAtMs: FIXED_NOW_MS });
	});

	it('counts two grades across midnight of any zone as one session', () => {
		for (let hour = 0; hour < 24; hour++) {
			const atMs = FIXED_NOW_MS + hour * 3_600_000 - 5 * MINUTE_MS;
			const first = scheduleAfterGrade(newSchedule(cardId('card')), 3, atMs, settings);
			const second = scheduleAfterGrade(first, 3, atMs + 10 * MINUTE_MS, settings);
			expect(second.stabilityDays).toBe(
				scheduleAfter([
					[0, 3],
					[10 * MINUTE_MS, 3]
				]).stabilityDays
			);
		}
	});

	it('takes a clock set back as no time passed', () => {
		const last = reviewSchedule({ lastReviewAtMs: FIXED_NOW_MS + 40 * DAY_MS });
		const sameTime = reviewSchedule({ lastReviewAtMs: FIXED_NOW_MS });
		expect(scheduleAfterGrade(last, 3, FIXED_NOW_MS, settings)).toEqual(
			scheduleAfterGrade(sameTime, 3, FIXED_NOW_MS, settings)
		);
	});
});

describe('properties', () => {
	it('intervalsByRating gives what scheduleAfterGrade then gives', () => {
		fc.assert(
			fc.property(anyGrades, anyWaitMs, anySettings, (grades, waitMs, chosen) => {
				const schedule = scheduleAfter(grades, chosen);
				const atMs = (schedule.lastReviewAtMs ?? 0) + waitMs;
				const intervals = intervalsByRating(schedule, atMs, chosen);
				for (const rating of RATINGS) {
					expect(scheduleAfterGrade(schedule, rating, atMs, chosen).dueAtMs - atMs).toBe(intervals[rating]);
				}
			})
		);
	});

	it('Again ≤ Hard ≤ Good ≤ Easy ≤ 36,500 days, and Good is never shorter than the last interval', () => {
		fc.assert(
			fc.property(anyGrades, anyWaitMs, anySettings, (grades, waitMs, chosen) => {
				const schedule = scheduleAfter(grades, chosen);
				const after = intervalsByRating(schedule, (schedule.lastReviewAtMs ?? 0) + waitMs, chosen);
				expect(after[1]).toBeLessThanOrEqual(after[2]);
				expect(after[2]).toBeLessThanOrEqual(after[3]);
				expect(after[3]).toBeLessThanOrEqual(after[4]);
				expect(after[4]).toBeLessThanOrEqual(36_500 * DAY_MS);
				expect(after[3]).toBeGreaterThanOrEqual(schedule.intervalDays * DAY_MS);
			}),
			{ numRuns: 2000 }
		);
	});

	it('lets a raised desired retention shorten Good', () => {
		const schedule = reviewSchedule({ stabilityDays: 100, intervalDays: 400 });
		const after = scheduleAfterGrade(schedule, 3, FIXED_NOW_MS, { ...settings, desiredRetention: 0.95 });
		expect(after.intervalDays).toBeLessThan(100);
	});

	it('gives the same answer for the same card and another fuzz for another card', () => {
		const of = (id: string) =>
			scheduleAfterGrade(reviewSchedule({ cardId: id, stabilityDays: 200 }), 3, FIXED_NOW_MS, settings);
		expect(of('one')).toEqual(of('one'));
		const intervals = new Set(Array.from({ length: 50 }, (_, index) => of(`card ${index}`).intervalDays));
		expect(intervals.size).toBeGreaterThan(5);
	});
});

describe('against ts-fsrs used directly', () => {
	const reference = fsrs({ request_retention: 0.9, enable_fuzz: true, maximum_interval: 36_500 });
	reference.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'));

	it('changes nothing where reviews stand whole days or one session apart and Good grows', () => {
		const wholeDays = fc.oneof(
			fc.integer({ min: 1, max: 700 }).map((days) => days * DAY_MS),
			fc.constant(0)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(wholeDays, anyRating), { minLength: 1, maxLength: 25 }), (grades) => {
				let atMs = FIXED_NOW_MS;
				let ours = newSchedule(cardId('card'));
				let theirs = emptyReferenceCard();
				for (const [waitMs, rating] of grades) {
					atMs += waitMs;
					const last = ours;
					ours = scheduleAfterGrade(ours, rating, atMs, settings);
					theirs = reference.next(theirs, atMs, rating).card as typeof theirs;
					expect(ours).toMatchObject({
						stabilityDays: theirs.stability,
						difficulty: theirs.difficulty,
						step: theirs.learning_steps,
						reviewCount: theirs.reps,
						lapseCount: theirs.lapses,
						lastReviewAtMs: atMs
					});
					expect(['new', 'learning', 'review', 'relearning'].indexOf(ours.state)).toBe(theirs.state);
					if (ours.intervalDays !== theirs.scheduled_days) {
						// Only the guard or the cap may differ: never longer than the last interval.
						expect(rating).toBeGreaterThanOrEqual(3);
						const isCapped = ours.intervalDays === 36_500;
						expect(isCapped || theirs.scheduled_days < last.intervalDays).toBe(true);
						expect(ours.intervalDays).toBeLessThanOrEqual(Math.max(last.intervalDays, theirs.scheduled_days));
						theirs = { ...theirs, scheduled_days: ours.intervalDays };
					} else {
						expect(ours.dueAtMs).toBe(theirs.due.getTime());
					}
				}
			}),
			{ numRuns: 1000 }
		);
	});

	function emptyReferenceCard() {
		return {
			cardId: 'card',
			due: new Date(FIXED_NOW_MS),
			stability: 0,
			difficulty: 0,
			elapsed_days: 0,
			scheduled_days: 0,
			learning_steps: 0,
			reps: 0,
			lapses: 0,
			state: 0
		};
	}
});
