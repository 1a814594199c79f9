import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calibration, calibration } from '#lib/pipeline/retention/calibration.ts';
import { reviewColumns } from '#lib/pipeline/retention/review-columns.ts';
import { type StudyLog, studyLog } from '#lib/pipeline/retention/study-log.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { forgettingCurve } from '#lib/pipeline/schedule/fsrs.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { anyPast, logOf, type Past } from '#tests/support/built-log.ts';
import { anyLog, cardId } from '#tests/support/review-histories.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

function logFrom(reviews: readonly Review[]): StudyLog {
	return studyLog(reviewColumns(reviews, ['a', 'b', 'c'].map(cardId)), DEFAULT_SCHEDULING);
}

const times = (count: number, past: Past) => Array.from({ length: count }, () => past);
const at90 = { elapsedDays: 10 };

describe('calibration', () => {
	it('has nothing to say without reviews', () => {
		expect(calibration(logOf([]))).toEqual({
			count: 0,
			bins: [],
			predicted: null,
			actual: null,
			actualInterval: { low: 0, high: 1 },
			schedule: null,
			baseline: null,
			verdict: 'unsure'
		});
	});

	it('compares the first reviews of a day in review state alone', () => {
		const { count, actual } = calibration(
			logOf([
				{ ...at90, rating: 3 },
				{ ...at90, rating: 1, state: 'learning' },
				{ ...at90, rating: 1, state: 'relearning' },
				{ ...at90, rating: 1, isFirstOfDay: false },
				{ ...at90, rating: 2 }
			])
		);
		expect({ count, actual }).toEqual({ count: 2, actual: 1 });
	});

	it('has bins whose counts add up and whose means lie within', () => {
		fc.assert(
			fc.property(fc.array(anyPast, { maxLength: 200 }), (reviews) => {
				const { count, bins, predicted, actual } = calibration(logOf(reviews));
				const total = (of: (bin: Calibration['bins'][number]) => number) => bins.reduce((sum, bin) => sum + of(bin), 0);
				expect(total((bin) => bin.count)).toBe(count);
				expect(total((bin) => bin.count * bin.predicted)).toBeCloseTo(count * (predicted ?? 0), 8);
				expect(total((bin) => bin.count * bin.actual)).toBeCloseTo(count * (actual ?? 0), 8);
				for (const [index, bin] of bins.entries()) {
					expect(bin.from).toBeGreaterThanOrEqual(bins[index - 1]?.to ?? 0);
					expect(bin.predicted).toBeGreaterThan(bin.from - 1e-9);
					expect(bin.predicted).toBeLessThan(bin.to + 1e-9);
					expect(bin.interval.low).toBeLessThanOrEqual(bin.actual);
					expect(bin.interval.high).toBeGreaterThanOrEqual(bin.actual);
				}
			})
		);
	});

	it('leaves reviews out that were undone', () => {
		fc.assert(
			fc.property(anyLog, (reviews) => {
				const kept = reviews.filter((one) => one.undone !== true);
				expect(calibration(logFrom(reviews))).toEqual(calibration(logFrom(kept)));
			})
		);
	});

	it('finds a forecaster who knows the chances better than the baseline', () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const random = seededRandom(seed);
			const reviews = Array.from({ length: 20_000 }, () => {
				const elapsedDays = 1 + Math.floor(random() * 100);
				return { elapsedDays, rating: random() < forgettingCurve(elapsedDays, 10) ? 3 : 1 };
			});
			const { schedule, baseline, verdict } = calibration(logOf(reviews));
			expect(schedule?.logLoss).toBeLessThan(baseline?.logLoss ?? 0);
			expect(schedule?.rmseBins).toBeLessThan(baseline?.rmseBins ?? 0);
			expect(verdict).toBe('agrees');
		}
	});

	// All are forecast 0.9.
	it.each([
		{ name: 'too few', remembered: 99, forgotten: 0, verdict: 'unsure' },
		{ name: 'a wide interval that holds the forecast', remembered: 90, forgotten: 10, verdict: 'unsure' },
		{ name: 'a narrow interval that holds it', remembered: 1800, forgotten: 200, verdict: 'agrees' },
		{ name: 'a hair above, of very many', remembered: 91_000, forgotten: 9000, verdict: 'agrees' },
		{ name: 'well above', remembered: 98, forgotten: 2, verdict: 'remembersMore' },
		{ name: 'well below', remembered: 70, forgotten: 30, verdict: 'remembersLess' },
		{ name: 'a little below, of many', remembered: 4370, forgotten: 630, verdict: 'remembersLess' }
	])('says $verdict of $name', ({ remembered, forgotten, verdict }) => {
		const reviews = [...times(remembered, { ...at90, rating: 3 }), ...times(forgotten, { ...at90, rating: 1 })];
		expect(calibration(logOf(reviews)).verdict).toBe(verdict);
	});
});
