import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainIntervalDays } from '#lib/pipeline/schedule/fsrs.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { reschedule } from '#lib/pipeline/schedule/reschedule.ts';
import { DEFAULT_SCHEDULING, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { anyGrades, anySettings, cardId, reviewSchedule, scheduleAfter } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const at = (desiredRetention: number) => ({ ...DEFAULT_SCHEDULING, desiredRetention });

/** A schedule as it is when it was last reviewed now. */
const reviewedNow = (stabilityDays: number, intervalDays: number, name = 'card'): Schedule =>
	reviewSchedule({
		cardId: name,
		stabilityDays,
		intervalDays,
		lastReviewAtMs: FIXED_NOW_MS,
		dueAtMs: FIXED_NOW_MS + intervalDays * DAY_MS
	});

/** The interval it is moved to, in days, or null. */
function movedTo(schedule: Schedule, desiredRetention: number): number | null {
	const [move] = reschedule([schedule], at(desiredRetention));
	return move ? (move.dueAtMs - FIXED_NOW_MS) / DAY_MS : null;
}

describe('reschedule', () => {
	// The plain intervals of 100 days by hand: 40 and 332, which fuzz moves by at most 4 and 19.
	const rows: [name: string, stabilityDays: number, was: number, desired: number, from: number, to: number][] = [
		['a higher desired retention brings a card sooner', 100, 100, 0.95, 36, 44],
		['a lower one later', 100, 100, 0.8, 313, 350],
		['never sooner than the next day', 0.01, 3, 0.97, 1, 1],
		['never later than a hundred years', 36_500, 30_000, 0.7, 34_000, 36_500]
	];
	it.each(rows)('%s', (_name, stabilityDays, was, desired, from, to) => {
		const days = movedTo(reviewedNow(stabilityDays, was), desired);
		expect(days).toBeGreaterThanOrEqual(from);
		expect(days).toBeLessThanOrEqual(to);
	});

	it('moves no card that is not in review state', () => {
		const learning = scheduleAfter([[0, 3]]);
		const relearning = scheduleAfter([
			[0, 4],
			[8 * DAY_MS, 1]
		]);
		expect([learning.state, relearning.state]).toEqual(['learning', 'relearning']);
		expect(reschedule([newSchedule(cardId('new')), learning, relearning], at(0.97))).toEqual([]);
	});

	it('moves a card only to another day, by the reader’s hour and zone', () => {
		inTimeZone('America/New_York', () => {
			const lastReviewAtMs = new Date(2025, 3, 16, 12).getTime();
			const dueOn = (hour: number) => ({
				...reviewedNow(1, 1),
				lastReviewAtMs,
				dueAtMs: new Date(2025, 3, 17, hour).getTime()
			});
			expect(reschedule([dueOn(5), dueOn(20)], at(0.9))).toEqual([]);
			expect(reschedule([dueOn(3)], at(0.9))).toHaveLength(1);
			expect(reschedule([dueOn(3)], { ...at(0.9), dayStartHour: 3 })).toEqual([]);
		});
	});

	it('draws the fuzz that the last review drew: under the retention it was graded with, nothing moves', () => {
		for (let number = 0; number < 200; number += 1) {
			const easy = scheduleAfter([[0, 4]], at(0.8), `card ${number}`);
			const learned = scheduleAfter(
				[
					[0, 3],
					[10 * MINUTE_MS, 3]
				],
				at(0.8),
				`card ${number}`
			);
			expect(reschedule([easy, learned], at(0.8))).toEqual([]);
		}
	});

	it('keeps within what fuzz allows, and brings no card later for a higher desired retention', () => {
		fc.assert(
			fc.property(anyGrades, anySettings, anySettings, (grades, one, other) => {
				const schedule = scheduleAfter(grades);
				const [low, high] = [one, other].sort((a, b) => a.desiredRetention - b.desiredRetention);
				// Due on a day that no interval leads to, so that every card moves.
				const elsewhere = { ...schedule, dueAtMs: (schedule.lastReviewAtMs ?? 0) - 5 * DAY_MS };
				const [later, sooner] = [low, high].map((settings) => reschedule([elsewhere], settings ?? one)[0]?.dueAtMs);
				if (schedule.state !== 'review') {
					expect([later, sooner]).toEqual([undefined, undefined]);
					return;
				}
				expect(sooner).toBeLessThanOrEqual(later ?? NaN);
				const days = ((sooner ?? NaN) - (schedule.lastReviewAtMs ?? NaN)) / DAY_MS;
				const plainDays = plainIntervalDays(schedule.stabilityDays, high?.desiredRetention ?? NaN);
				expect(days).toBeGreaterThanOrEqual(1);
				expect(days).toBeLessThanOrEqual(36_500);
				expect(Math.abs(days - plainDays)).toBeLessThanOrEqual(2 + 0.15 * plainDays);
			}),
			{ numRuns: 500 }
		);
	});
});
