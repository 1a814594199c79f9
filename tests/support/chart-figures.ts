import type { AnswerCounts } from '#lib/pipeline/retention/answer-counts.ts';
import type { Calibration } from '#lib/pipeline/retention/calibration.ts';
import type { DueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import type { HourOfDay } from '#lib/pipeline/retention/hours-of-day.ts';
import { retentionShare } from '#lib/pipeline/retention/retention-share.ts';
import type { RetentionTrend } from '#lib/pipeline/retention/retention-trend.ts';
import type { TextForecast } from '#lib/pipeline/retention/text-forecast.ts';
import { wilsonInterval } from '#lib/pipeline/retention/wilson-interval.ts';
import { addDays } from '#lib/pipeline/schedule/study-day.ts';

/** A line of weeks, from Sunday, November 8, 2026: of how many reviews how many were remembered. */
export function trendOf(...weeks: readonly (readonly [remembered: number, reviews: number])[]): RetentionTrend {
	return {
		daysPerPoint: 7,
		points: weeks.map(([remembered, reviews], index) => ({
			fromDate: addDays('2026-11-08', 7 * index),
			toDate: addDays('2026-11-14', 7 * index),
			measured: retentionShare(remembered, reviews)
		}))
	};
}

/** What is due before today, November 27, 2026, and on each day from it. */
export function forecast(backlog: number, ...due: readonly number[]): DueForecast {
	return {
		backlog,
		days: due.map((cards, index) => ({ date: addDays('2026-11-27', index), due: cards })),
		later: 7,
		heldBack: 0
	};
}

/** What was answered at an hour, and how much of what was measured was remembered. */
export function hour(at: number, reviews: number, remembered: number, measured: number): HourOfDay {
	return { hour: at, reviews, measured: retentionShare(remembered, measured) };
}

export const noAnswers: AnswerCounts = {
	learning: { 1: 0, 2: 0, 3: 0, 4: 0 },
	young: { 1: 0, 2: 0, 3: 0, 4: 0 },
	mature: { 1: 0, 2: 0, 3: 0, 4: 0 }
};

export const answers: AnswerCounts = {
	learning: { 1: 8, 2: 2, 3: 18, 4: 2 },
	young: { 1: 5, 2: 3, 3: 20, 4: 2 },
	mature: { 1: 2, 2: 2, 3: 32, 4: 4 }
};

const bins = [
	{ from: 0.6, to: 0.7, count: 12, predicted: 0.66, remembered: 9 },
	{ from: 0.8, to: 0.9, count: 180, predicted: 0.86, remembered: 160 },
	{ from: 0.9, to: 1, count: 420, predicted: 0.94, remembered: 400 }
];

export const calibration: Calibration = {
	count: 612,
	bins: bins.map(({ remembered, ...bin }) => ({
		...bin,
		actual: remembered / bin.count,
		interval: wilsonInterval(remembered, bin.count)
	})),
	predicted: 0.88,
	actual: 0.91,
	actualInterval: { low: 0.89, high: 0.93 },
	schedule: { logLoss: 0.31, rmseBins: 0.042 },
	baseline: { logLoss: 0.34, rmseBins: 0.061 },
	verdict: 'remembersMore'
};

export const emptyCalibration: Calibration = {
	count: 0,
	bins: [],
	predicted: null,
	actual: null,
	actualInterval: { low: 0, high: 1 },
	schedule: null,
	baseline: null,
	verdict: 'unsure'
};

export const textForecast: TextForecast = {
	newCardsPerDay: 10,
	desiredRetention: 0.9,
	cardCount: 120,
	newCount: 80,
	heldBackCount: 0,
	allMetDate: '2026-12-09',
	knownDate: '2026-12-12',
	held: [
		{ date: '2026-11-27', held: 2.4 },
		{ date: '2026-12-09', held: 101 },
		{ date: '2026-12-12', held: 108.2 }
	],
	minutesADay: 6.2,
	oneMore: { minutesADay: 0.5, knownDate: '2026-12-11' }
};
