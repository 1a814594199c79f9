import { describe, expect, it } from 'vitest';
import { forgettingCurve, type Memory, memoryAfterGrade, plainIntervalDays } from '#lib/pipeline/schedule/fsrs.ts';
import { type Step, stepAfterGrade } from '#lib/pipeline/schedule/learning-steps.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { scheduleAfter } from '#tests/support/review-histories.ts';

// The vectors that fsrs-rs, py-fsrs and go-fsrs publish in their tests for FSRS-6 with default parameters.
// https://github.com/open-spaced-repetition/py-fsrs/blob/main/tests/test_basic.py
describe('published vectors of FSRS-6', () => {
	const first: [name: string, rating: Rating, stabilityDays: number, difficulty: number][] = [
		['again', 1, 0.212, 6.4133],
		['hard', 2, 1.2931, 5.1121707],
		['good', 3, 2.3065, 2.118104],
		['easy', 4, 8.2956, 1]
	];
	it.each(first)('the memory after a first %s', (_name, rating, stabilityDays, difficulty) => {
		const schedule = scheduleAfter([[0, rating]]);
		expect(schedule.stabilityDays).toBeCloseTo(stabilityDays, 6);
		expect(schedule.difficulty).toBeCloseTo(difficulty, 6);
	});

	it('the memory after six reviews', () => {
		const schedule = scheduleAfter([
			[0, 1],
			[0, 3],
			[DAY_MS, 3],
			[3 * DAY_MS, 3],
			[8 * DAY_MS, 3],
			[21 * DAY_MS, 3]
		]);
		expect(schedule.stabilityDays).toBeCloseTo(53.62691, 4);
		expect(schedule.difficulty).toBeCloseTo(6.3574867, 4);
	});

	it('the intervals of thirteen reviews, each when due, without fuzz', () => {
		const ratings: Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
		let memory: Memory = { stabilityDays: 0, difficulty: 0 };
		let step: Step = { state: 'new', step: 0 };
		let waitedDays = 0;
		const intervals = ratings.map((rating) => {
			memory = memoryAfterGrade(memory, waitedDays, forgettingCurve(waitedDays, memory.stabilityDays), rating);
			step = stepAfterGrade(step, rating);
			waitedDays = step.state === 'review' ? plainIntervalDays(memory.stabilityDays, 0.9) : 0;
			return waitedDays;
		});
		expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
	});
});
