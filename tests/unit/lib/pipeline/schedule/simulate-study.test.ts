import { describe, expect, it } from 'vitest';
import { USUAL_ANSWERS } from '#lib/pipeline/schedule/answer-shares.ts';
import { studyDaysFrom } from '#lib/pipeline/schedule/consecutive-days.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { simulateStudy, type StudyForecast, type StudyOutlook } from '#lib/pipeline/schedule/simulate-study.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { studyAsKnown } from '#tests/support/known-learner.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { addDays } from '#lib/pipeline/schedule/study-day.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
const settings: StudyOutlook['settings'] = { ...DEFAULT_SCHEDULING, easyDays: EVERY_DAY, holiday: null };

function foresee(given: Partial<StudyOutlook> = {}, seed = 1): StudyForecast {
	return simulateStudy({
		memories: [],
		newCount: 0,
		settings,
		answers: USUAL_ANSWERS,
		secondsPerAnswer: null,
		days: 30,
		nowMs: FIXED_NOW_MS,
		random: seededRandom(seed),
		...given
	});
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const at = (desiredRetention: number) => ({ ...settings, desiredRetention });
/** Cards in review state that fall due over the coming days, evenly. */
const deck = (count: number, overDays = 30) =>
	Array.from({ length: count }, (_, index) => {
		const stabilityDays = 5 + (index % 60);
		const dueInDays = index % overDays;
		return reviewSchedule({
			cardId: `card ${index}`,
			stabilityDays,
			difficulty: 3 + (index % 6),
			dueAtMs: FIXED_NOW_MS + dueInDays * DAY_MS,
			lastReviewAtMs: FIXED_NOW_MS + (dueInDays - stabilityDays) * DAY_MS
		});
	});

describe('simulateStudy', () => {
	it('is empty where there is nothing to study', () => {
		const nothing = foresee({ days: 3, secondsPerAnswer: 8 });
		expect(nothing).toEqual({ reviewsPerDay: [0, 0, 0], newPerDay: [0, 0, 0], minutesPerDay: [0, 0, 0], held: 0 });
	});

	it('meets new cards day by day, as many as the limit, until none is left', () => {
		const { newPerDay, reviewsPerDay, held } = foresee({ newCount: 25, days: 5 });
		expect(newPerDay).toEqual([10, 10, 5, 0, 0]);
		expect(reviewsPerDay[0]).toBe(0);
		expect(held).toBeGreaterThan(20);
		expect(held).toBeLessThanOrEqual(25);
	});

	it('brings each card on the study day it is due, over the nights the clock changes', () => {
		const sundays = ['2025-03-30', '2025-10-26'];
		for (const sunday of sundays) {
			inTimeZone('Europe/Berlin', () => {
				const nowMs = Date.parse(`${addDays(sunday, -2)}T10:00Z`);
				// One as its study day begins, one an hour before that ends, on each of seven days.
				const memories = studyDaysFrom(addDays(sunday, -2), 7, settings.dayStartHour)
					.flatMap(({ startMs, endMs }) => [startMs, endMs - HOUR_MS])
					.map((dueAtMs) =>
						reviewSchedule({ dueAtMs, stabilityDays: 40_000, difficulty: 5, lastReviewAtMs: nowMs - DAY_MS })
					);
				expect(foresee({ memories, nowMs, days: 7 }).reviewsPerDay).toEqual([2, 2, 2, 2, 2, 2, 2]);
			});
		}
	});

	it('brings each card on the day it is due, and what is overdue today', () => {
		const memories = deck(300).map((card, index) => (index < 20 ? { ...card, dueAtMs: 0 } : card));
		expect(foresee({ memories, days: 1 }).reviewsPerDay[0]).toBe(20 + 9);
	});

	it('keeps to the limit and comes back to what waits', () => {
		const { reviewsPerDay } = foresee({
			memories: deck(100, 1),
			settings: { ...settings, reviewsPerDay: 30 },
			days: 4
		});
		expect(reviewsPerDay).toEqual([30, 30, 30, expect.any(Number)]);
	});

	it('leaves out of today what it has brought already', () => {
		const memories = deck(100, 1);
		const { reviewsPerDay, newPerDay } = foresee({
			memories,
			newCount: 50,
			settings: { ...settings, reviewsPerDay: 30 },
			days: 2,
			doneToday: { reviews: 12, newCards: 14 }
		});
		expect(reviewsPerDay).toEqual([18, 30]);
		expect(newPerDay).toEqual([0, 10]);
	});

	it('goes through a small deck several times over, and gives what comes of it on average', () => {
		const given = { memories: deck(20), newCount: 7, days: 30 };
		const seeds = Array.from({ length: 200 }, (_, seed) => foresee(given, seed));
		const sampled = foresee({ ...given, sampleSize: 5400 });
		expect(sampled.newPerDay.slice(0, 2)).toEqual([expect.closeTo(7, 8), 0]);
		const ratio = (of: (forecast: StudyForecast) => number) =>
			of(sampled) / (seeds.reduce((total, forecast) => total + of(forecast), 0) / seeds.length);
		expect(Math.abs(ratio(({ reviewsPerDay }) => sum(reviewsPerDay)) - 1)).toBeLessThan(0.03);
		expect(Math.abs(ratio(({ held }) => held) - 1)).toBeLessThan(0.01);
	});

	it('gives each card its own numbers if told to, whatever the rest', () => {
		const given = { memories: deck(100), newCount: 50, randomOf: (place: number) => seededRandom(place) };
		expect(foresee(given, 5)).toEqual(foresee(given, 6));
	});

	it('rests on holidays and does less on easy days', () => {
		const holiday = { fromDate: '2025-04-17', toDate: '2025-04-18' };
		const easyDays = [1, 1, 1, 1, 1, 1, 0.5];
		const { reviewsPerDay, newPerDay } = foresee({
			memories: deck(60, 1),
			newCount: 100,
			settings: { ...settings, holiday, easyDays, reviewsPerDay: 40 },
			days: 4
		});
		expect(newPerDay).toEqual([10, 0, 0, 5]);
		expect(reviewsPerDay.slice(0, 3)).toEqual([40, 0, 0]);
	});

	it('tells minutes from the answers, those in learning steps included', () => {
		const { minutesPerDay } = foresee({ newCount: 100, days: 1, secondsPerAnswer: 30 });
		// Ten cards: once each, and once or twice more unless the first grade is Easy.
		expect(minutesPerDay?.[0]).toBeGreaterThan(7);
		expect(minutesPerDay?.[0]).toBeLessThan(20);
	});

	it('gives the same for the same numbers', () => {
		const given = { memories: deck(3000), newCount: 500 };
		expect(foresee(given, 5)).toEqual(foresee(given, 5));
		expect(foresee(given, 5)).not.toEqual(foresee(given, 6));
	});

	it('brings more reviews the more is to be retained', () => {
		const totals = [0.8, 0.85, 0.9, 0.95, 0.97].map((desiredRetention) =>
			sum(
				[1, 2, 3].flatMap(
					(seed) =>
						foresee({ memories: deck(200), newCount: 300, settings: at(desiredRetention), days: 365 }, seed)
							.reviewsPerDay
				)
			)
		);
		expect(totals).toEqual(totals.toSorted((one, other) => one - other));
		expect((totals.at(-1) ?? 0) / (totals[0] ?? 1)).toBeGreaterThan(3);
	});

	it('stands for a large deck by a sample of it', () => {
		const large = { ...settings, reviewsPerDay: 9999, newCardsPerDay: 40 };
		const whole = foresee({
			memories: deck(1000),
			newCount: 500,
			settings: { ...large, newCardsPerDay: 10 },
			days: 90
		});
		const tenfold = foresee({
			memories: deck(10_000),
			newCount: 5000,
			settings: { ...large, newCardsPerDay: 100 },
			days: 90
		});
		for (const part of ['reviewsPerDay', 'newPerDay'] as const) {
			expect(sum(tenfold[part]) / sum(whole[part]) / 10).toBeCloseTo(1, 1);
		}
		expect(tenfold.held / whole.held / 10).toBeCloseTo(1, 1);
	});

	it.each([0.8, 0.9, 0.95])(
		'foresees within a tenth what a learner does who goes through every queue, at %d',
		(desiredRetention) => {
			const study = { newCount: 400, days: 365, answers: USUAL_ANSWERS, nowMs: FIXED_NOW_MS };
			const done = studyAsKnown({
				...study,
				schedules: deck(300),
				settings: { ...DEFAULT_SCHEDULING, desiredRetention },
				random: seededRandom(3)
			});
			const forecast = foresee({ ...study, memories: deck(300), settings: at(desiredRetention), secondsPerAnswer: 60 });
			const ratios = [
				sum(forecast.reviewsPerDay) / sum(done.reviewsPerDay),
				sum(forecast.newPerDay) / sum(done.newPerDay),
				sum(forecast.minutesPerDay ?? []) / done.answerCount,
				forecast.held / done.held
			];
			for (const ratio of ratios) expect(Math.abs(ratio - 1), ratios.join(' ')).toBeLessThan(0.1);
		}
	);
});
