import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { replay, replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { isAfterLastReview } from '#lib/pipeline/review-log/time-order.ts';
import { markUndone, standing } from '#lib/pipeline/review-log/undo.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING, type Schedule, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { anyRating, anySettings, anyWaitMs, cardId, review, reviewId } from '#tests/support/review-histories.ts';

const settings = DEFAULT_SCHEDULING;

type Step =
	| { readonly do: 'grade'; readonly card: string; readonly waitMs: number; readonly rating: Review['rating'] }
	| { readonly do: 'undo'; readonly stepsBack: number };

const anyCard = fc.constantFrom('a', 'b', 'c');
const anyUndo = fc.record({ do: fc.constant('undo' as const), stepsBack: fc.nat(5) });
const gradeAfter = (waitMs: fc.Arbitrary<number>) =>
	fc.record({ do: fc.constant('grade' as const), card: anyCard, waitMs, rating: anyRating });
const history = (waitMs: fc.Arbitrary<number>): fc.Arbitrary<Step[]> =>
	fc.array(fc.oneof({ weight: 4, arbitrary: gradeAfter(waitMs) }, { weight: 1, arbitrary: anyUndo }), {
		minLength: 1,
		maxLength: 40
	});

/** Grades and undoes as a session does: a log that only grows, and schedules kept one grade at a time. */
function live(steps: readonly Step[], chosen: SchedulingSettings) {
	const log: Review[] = [];
	const kept = new Map<CardId, Schedule>();
	let atMs = FIXED_NOW_MS;
	for (const step of steps) {
		if (step.do === 'grade') {
			atMs += step.waitMs;
			const graded = review({ id: reviewId(log.length), cardId: step.card, atMs, rating: step.rating });
			log.push(graded);
			const before = kept.get(graded.cardId) ?? newSchedule(graded.cardId);
			kept.set(
				graded.cardId,
				isAfterLastReview(before, atMs)
					? scheduleAfterGrade(before, graded.rating, atMs, chosen)
					: replayCard(graded.cardId, log, chosen)
			);
		} else {
			const undone = standing(log).at(-1 - step.stepsBack);
			if (undone === undefined) continue;
			log[log.indexOf(undone)] = markUndone(undone);
			kept.set(undone.cardId, replayCard(undone.cardId, log, chosen));
		}
	}
	return { log, kept };
}

describe('replay', () => {
	it('gives the schedules that were kept grade by grade, for 1,000 histories with undos', () => {
		fc.assert(
			fc.property(history(anyWaitMs), anySettings, (steps, chosen) => {
				const { log, kept } = live(steps, chosen);
				expect(replay(log, chosen)).toEqual(kept);
			}),
			{ numRuns: 1000 }
		);
	});

	it('does so when the clock is set back or stands still', () => {
		const anyMoveMs = fc.oneof(
			anyWaitMs,
			fc.constant(0),
			anyWaitMs.map((waitMs) => -waitMs)
		);
		fc.assert(
			fc.property(history(anyMoveMs), (steps) => {
				const { log, kept } = live(steps, settings);
				expect(replay(log, settings)).toEqual(kept);
			}),
			{ numRuns: 500 }
		);
	});

	it('does not mind the order in which reviews arrive, nor that in which they are undone', () => {
		const anyLog = history(anyWaitMs).map((steps) => live(steps, settings).log);
		fc.assert(
			fc.property(
				anyLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log.keys()]), shuffled(log))),
				([log, undoneOrder, arrival]) => {
					const undone = [...log];
					for (const index of undoneOrder) undone[index] = markUndone(log[index] ?? review());
					const remaining = log.filter((entry, index) => entry.undone !== true && !undoneOrder.includes(index));
					expect(replay(arrival, settings)).toEqual(replay(log, settings));
					for (const [id, schedule] of replay(undone, settings)) {
						expect(schedule).toEqual(replayCard(id, remaining, settings));
					}
				}
			),
			{ numRuns: 300 }
		);
	});

	it('gives a new schedule for a card whose every review is undone, and none for a card it never met', () => {
		const schedules = replay([markUndone(review({ cardId: 'undone' }))], settings);
		expect([...schedules]).toEqual([[cardId('undone'), newSchedule(cardId('undone'))]]);
		expect(replay([], settings).size).toBe(0);
	});

	it('keeps every number finite when one review comes from a clock years ahead', () => {
		const log = [
			review({ id: reviewId(1), atMs: FIXED_NOW_MS + 75 * 365 * DAY_MS }),
			review({ id: reviewId(2), atMs: FIXED_NOW_MS }),
			review({ id: reviewId(3), atMs: FIXED_NOW_MS + DAY_MS })
		];
		const schedule = replayCard(cardId('card'), log, settings);
		expect(schedule.reviewCount).toBe(3);
		expect(Object.values(schedule).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
	});
});

describe('standing and markUndone', () => {
	it('leave the log as it is', () => {
		const log = [review({ id: reviewId(1) }), review({ id: reviewId(2) })] as const;
		const marked = markUndone(log[0]);
		expect(marked).toEqual({ ...log[0], undone: true });
		expect(log[0].undone).toBeUndefined();
		expect(standing([marked, log[1]])).toEqual([log[1]]);
	});
});

function shuffled(log: readonly Review[]): fc.Arbitrary<Review[]> {
	return fc.shuffledSubarray([...log], { minLength: log.length });
}
