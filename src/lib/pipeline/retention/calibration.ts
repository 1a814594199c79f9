import { type ForecastErrors, forecastErrors, likenessOf } from '#lib/pipeline/retention/forecast-errors.ts';
import { isMeasured, isRemembered } from '#lib/pipeline/retention/measured-reviews.ts';
import { indicesByTime } from '#lib/pipeline/retention/indices-by-time.ts';
import type { StudyLog } from '#lib/pipeline/retention/study-log.ts';
import { type Interval, wilsonInterval } from '#lib/pipeline/retention/wilson-interval.ts';
import { forgettingCurve } from '#lib/pipeline/schedule/fsrs.ts';

/** The reviews whose predicted recall is much the same. */
export interface CalibrationBin {
	/** A review belongs here if `from <= predicted recall < to`; the last bin holds 1 as well. */
	readonly from: number;
	readonly to: number;
	readonly count: number;
	/** Mean of the predictions in it. */
	readonly predicted: number;
	/** Share remembered, with its 95 % Wilson interval. */
	readonly actual: number;
	readonly interval: Interval;
}

/** Predicted against actual recall. */
export interface Calibration {
	/** Reviews compared: of cards in review state, the first of a day. */
	readonly count: number;
	/** By predicted recall, ascending, bins without reviews left out. */
	readonly bins: readonly CalibrationBin[];
	/** Means over all; null without reviews, as are the errors. */
	readonly predicted: number | null;
	readonly actual: number | null;
	readonly actualInterval: Interval;
	readonly schedule: ForecastErrors | null;
	/** Of a forecast that always gives the average of the reviews before. */
	readonly baseline: ForecastErrors | null;
	/**
	 * `agrees` where the whole interval of the actual share lies within 0.02 of the predicted one; else `remembersMore`
	 * or `remembersLess` where it lies above or below it; `unsure` where it holds it, or under 100 reviews.
	 */
	readonly verdict: 'unsure' | 'remembersMore' | 'remembersLess' | 'agrees';
}

/** Finer towards 1, where the reviews lie. None is a usual desired retention, whose reviews would fall on both sides. */
const EDGES = [0, 0.5, 0.62, 0.68, 0.74, 0.78, 0.82, 0.86, 0.89, 0.92, 0.94, 0.96, 0.98, 1];

/** The baseline begins as if ten reviews had come before, nine of them remembered: FSRS's own desired retention. */
const PRIOR = { remembered: 9, reviews: 10 };

/** Below this many reviews there is no verdict. */
const FEWEST_REVIEWS = 100;

/** A difference no one need act on. */
const NEAR = 0.02;

/** How the recall that FSRS predicted for each review compares with what was remembered. */
export function calibration(log: StudyLog): Calibration {
	const rows = comparedRows(log);
	const count = rows.length;
	const predicted = new Float64Array(count);
	const remembered = new Uint8Array(count);
	const likeness = new Int32Array(count);
	const atMs = new Float64Array(count);
	let predictedSum = 0;
	let actualCount = 0;
	for (let index = 0; index < count; index += 1) {
		const row = rows[index] ?? 0;
		const elapsedDays = log.elapsedDays[row] ?? 0;
		const recall = forgettingCurve(elapsedDays, log.stabilityBeforeDays[row] ?? 0);
		const outcome = Number(isRemembered(log, row));
		predictedSum += recall;
		actualCount += outcome;
		predicted[index] = recall;
		remembered[index] = outcome;
		likeness[index] = likenessOf(elapsedDays, log.reviewsBefore[row] ?? 0, log.lapsesBefore[row] ?? 0);
		atMs[index] = log.atMs[row] ?? 0;
	}
	const actualInterval = wilsonInterval(actualCount, count);
	const mean = count === 0 ? null : predictedSum / count;
	return {
		count,
		bins: calibrationBins(predicted, remembered),
		predicted: mean,
		actual: count === 0 ? null : actualCount / count,
		actualInterval,
		schedule: forecastErrors(predicted, remembered, likeness),
		baseline: forecastErrors(averagesBefore(remembered, atMs), remembered, likeness),
		verdict: mean === null || count < FEWEST_REVIEWS ? 'unsure' : verdictOn(mean, actualInterval)
	};
}

function comparedRows(log: StudyLog): Int32Array {
	const rows = new Int32Array(log.length);
	let count = 0;
	for (let row = 0; row < log.length; row += 1) {
		if (!isMeasured(log, row)) continue;
		rows[count] = row;
		count += 1;
	}
	return rows.subarray(0, count);
}

function calibrationBins(predicted: Float64Array, remembered: Uint8Array): readonly CalibrationBin[] {
	const counts = EDGES.map(() => 0);
	const predictedSums = EDGES.map(() => 0);
	const rememberedCounts = EDGES.map(() => 0);
	for (let index = 0; index < predicted.length; index += 1) {
		const forecast = predicted[index] ?? 0;
		let bin = EDGES.length - 2;
		while (bin > 0 && forecast < (EDGES[bin] ?? 0)) bin -= 1;
		counts[bin] = (counts[bin] ?? 0) + 1;
		predictedSums[bin] = (predictedSums[bin] ?? 0) + forecast;
		rememberedCounts[bin] = (rememberedCounts[bin] ?? 0) + (remembered[index] ?? 0);
	}
	return counts.flatMap((count, bin) => {
		if (count === 0) return [];
		const actualCount = rememberedCounts[bin] ?? 0;
		return {
			from: EDGES[bin] ?? 0,
			to: EDGES[bin + 1] ?? 1,
			count,
			predicted: (predictedSums[bin] ?? 0) / count,
			actual: actualCount / count,
			interval: wilsonInterval(actualCount, count)
		};
	});
}

/** For each review the share remembered of those before it in time, so that it knows no more than the schedule did. */
function averagesBefore(remembered: Uint8Array, atMs: Float64Array): Float64Array {
	const averages = new Float64Array(remembered.length);
	let { remembered: rememberedBefore, reviews } = PRIOR;
	for (const index of indicesByTime(atMs)) {
		averages[index] = rememberedBefore / reviews;
		rememberedBefore += remembered[index] ?? 0;
		reviews += 1;
	}
	return averages;
}

function verdictOn(predicted: number, { low, high }: Interval): Calibration['verdict'] {
	if (low >= predicted - NEAR && high <= predicted + NEAR) return 'agrees';
	if (predicted < low) return 'remembersMore';
	return predicted > high ? 'remembersLess' : 'unsure';
}
