import { describe, expect, it } from 'vitest';
import { calibration } from '#lib/pipeline/retention/calibration.ts';
import { reviewColumns } from '#lib/pipeline/retention/review-columns.ts';
import { studyLog } from '#lib/pipeline/retention/study-log.ts';
import { USUAL_ANSWERS } from '#lib/pipeline/schedule/answer-shares.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import { DEFAULT_SCHEDULING, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { studyAsKnown } from '#tests/support/known-learner.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

/**
 * A year of the real queue and scheduler, by a learner whose memories last as FSRS thinks, or some times as long.
 * @returns what calibration makes of the log, and the mean of the true chances at its reviews
 */
function calibrationOf(lasting: number, seed: number) {
	const chances: number[] = [];
	const recallAt = (schedule: Schedule, atMs: number) => {
		const chance = retrievabilityAt({ ...schedule, stabilityDays: schedule.stabilityDays * lasting }, atMs);
		if (schedule.state === 'review') chances.push(chance);
		return chance;
	};
	const { log } = studyAsKnown({
		schedules: [],
		newCount: 500,
		settings: DEFAULT_SCHEDULING,
		answers: USUAL_ANSWERS,
		days: 365,
		nowMs: FIXED_NOW_MS,
		random: seededRandom(seed),
		recallAt
	});
	const cardIds = [...new Set(log.map((review) => review.cardId))];
	const truth = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
	return {
		...calibration(studyLog(reviewColumns(log, cardIds), DEFAULT_SCHEDULING)),
		measuredCount: chances.length,
		truth
	};
}

describe('a year of a learner whose forgetting is known', () => {
	it.each([1, 2, 3])('agrees with one who forgets as FSRS expects (%d)', (seed) => {
		const { count, measuredCount, predicted, actual, actualInterval, truth, bins, verdict, schedule, baseline } =
			calibrationOf(1, seed);
		expect(count).toBe(measuredCount);
		expect(count).toBeGreaterThan(2000);
		for (const share of [predicted, actual, truth]) {
			expect(share).toBeGreaterThan(actualInterval.low);
			expect(share).toBeLessThan(actualInterval.high);
		}
		expect(verdict).toBe('agrees');
		// Of 95 % intervals, one in twenty may miss.
		const missed = bins.filter(({ predicted: mean, interval }) => mean < interval.low || mean > interval.high);
		expect(missed.length).toBeLessThanOrEqual(2);
		expect(schedule?.logLoss).toBeLessThan(baseline?.logLoss ?? 0);
	});

	it.each([
		{ name: 'forgets twice as fast', lasting: 0.5, verdict: 'remembersLess' },
		{ name: 'forgets half as fast', lasting: 2, verdict: 'remembersMore' }
	] as const)('tells of one who $name', ({ lasting, verdict: expected }) => {
		const { predicted, actualInterval, truth, verdict, schedule, baseline } = calibrationOf(lasting, 1);
		expect(truth).toBeGreaterThan(actualInterval.low);
		expect(truth).toBeLessThan(actualInterval.high);
		expect(Math.sign((predicted ?? 0) - truth)).toBe(lasting < 1 ? 1 : -1);
		expect(verdict).toBe(expected);
		expect(schedule?.rmseBins).toBeGreaterThan(baseline?.rmseBins ?? 1);
	});
});
