import type { Calibration } from '#lib/pipeline/retention/calibration.ts';
import { count } from '#lib/format/count.ts';
import { type FigureTable, percentFigure, rounded } from '#lib/format/figure-table.ts';
import { percent } from '#lib/format/percent.ts';
import { intervalWords } from '#lib/format/share-words.ts';

export const CALIBRATION_TITLE = 'Predicted and actual recall';

/** As many reviews as a verdict needs. */
const ENOUGH_REVIEWS = 100;
/** A difference smaller than this is called a little. */
const LITTLE = 0.05;

/** Whether the schedule expects what happens, in words. */
export function calibrationCaption(calibration: Calibration): string {
	const { count: reviews, predicted, actual, actualInterval } = calibration;
	if (predicted === null || actual === null) return 'No reviews to compare with what the schedule expected yet.';
	const was = `${percent(actual)} (${intervalWords({ interval: actualInterval })})`;
	return `The schedule expects you to remember ${percent(predicted)}; you remembered ${was}: ${verdictWords(calibration, reviews, actual - predicted)}.`;
}

function verdictWords({ verdict }: Calibration, reviews: number, difference: number): string {
	const little = Math.abs(difference) < LITTLE ? 'a little ' : '';
	switch (verdict) {
		case 'agrees':
			return 'as it expects';
		case 'remembersMore':
			return `${little}more than it expects`;
		case 'remembersLess':
			return `${little}less than it expects`;
		case 'unsure':
			return reviews < ENOUGH_REVIEWS
				? `too few reviews to say, ${reviews} of ${ENOUGH_REVIEWS}`
				: `the difference may be chance`;
	}
}

/** How near its forecasts were, beside those that know only the average; empty where there are too few reviews. */
export function forecastErrorWords({ count: reviews, schedule, baseline }: Calibration): string {
	if (schedule === null || reviews < ENOUGH_REVIEWS) return '';
	const own = `Log loss ${schedule.logLoss.toFixed(3)}, RMSE over bins ${errorPercent(schedule.rmseBins)}`;
	if (baseline === null) return `${own}; lower is better.`;
	const other = `${baseline.logLoss.toFixed(3)} and ${errorPercent(baseline.rmseBins)}`;
	const nearer = schedule.logLoss < baseline.logLoss;
	return `Its forecasts are ${nearer ? 'nearer' : 'no nearer'} to what happened than always expecting your average. ${own}, against ${other}; lower is better.`;
}

function errorPercent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}

/** One bin of it, read out. */
export function calibrationBinWords(bin: Calibration['bins'][number]): string {
	return `Expected ${percent(bin.predicted)}: remembered ${percent(bin.actual)} (${intervalWords(bin)}) of ${count(bin.count, 'review')}`;
}

export function calibrationTable({ bins }: Calibration): FigureTable {
	return {
		title: CALIBRATION_TITLE,
		columns: ['Expected, %', 'Remembered, %', 'At least, %', 'At most, %', 'Reviews'],
		rows: bins.map(({ predicted, actual, interval, count: reviews }) => [
			...[predicted, actual, interval.low, interval.high].map(percentFigure),
			reviews
		])
	};
}

/** The errors, for an export. */
export function forecastErrorTable({ schedule, baseline }: Calibration): FigureTable {
	const rows = [
		{ name: 'Schedule', errors: schedule },
		{ name: 'Always the average', errors: baseline }
	];
	return {
		title: 'Errors of the forecast',
		columns: ['Forecast', 'Log loss', 'RMSE over bins, %'],
		rows: rows.flatMap(({ name, errors }) =>
			errors === null ? [] : [[name, rounded(errors.logLoss, 4), rounded(errors.rmseBins * 100, 2)]]
		)
	};
}
