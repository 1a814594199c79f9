import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedDaysBetween } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve, memoryAfterGrade } from '#lib/pipeline/schedule/fsrs.ts';
import { stepAfterGrade } from '#lib/pipeline/schedule/learning-steps.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { anyGrades, anySettings, cardId } from '#tests/support/review-histories.ts';

describe('stepAfterGrade and memoryAfterGrade', () => {
	it('give what scheduleAfterGrade gives, whatever the desired retention', () => {
		fc.assert(
			fc.property(anyGrades, anySettings, (grades, settings) => {
				let schedule = newSchedule(cardId('card'));
				let atMs = FIXED_NOW_MS;
				for (const [waitMs, rating] of grades) {
					atMs += waitMs;
					const elapsedDays = elapsedDaysBetween(schedule.lastReviewAtMs ?? atMs, atMs);
					const retrievability = forgettingCurve(elapsedDays, schedule.stabilityDays);
					const memory = memoryAfterGrade(schedule, elapsedDays, retrievability, rating);
					const step = stepAfterGrade(schedule, rating);
					schedule = scheduleAfterGrade(schedule, rating, atMs, settings);
					expect(schedule).toMatchObject({ ...memory, ...step });
				}
			}),
			{ numRuns: 1000 }
		);
	});
});
