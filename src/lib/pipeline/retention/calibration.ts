import type { Interval } from '#lib/pipeline/retention/wilson-interval.ts';

/** How far forecasts of recall were from what happened; lower is better for both. */
export interface ForecastErrors {
	/** Mean of -ln(p) where p was the chance given to what happened. */
	readonly logLoss: number;
	/** Root mean square of predicted minus actual share over bins of like reviews, weighted by their counts. */
	readonly rmseBins: number;
}

/** Predicted against actual recall. */
export interface Calibration {
	/** Reviews compared: of cards in review state, the first of a day. */
	readonly count: number;
	/** By predicted recall, ascending, bins without reviews left out. */
	readonly bins: readonly {
		readonly from: number;
		readonly to: number;
		readonly count: number;
		/** Mean of the predictions in it. */
		readonly predicted: number;
		/** Share remembered, with its 95 % Wilson interval. */
		readonly actual: number;
		readonly interval: Interval;
	}[];
	/** Means over all; null without reviews, as are the errors. */
	readonly predicted: number | null;
	readonly actual: number | null;
	readonly actualInterval: Interval;
	readonly schedule: ForecastErrors | null;
	/** Of a forecast that always gives the average of the reviews before. */
	readonly baseline: ForecastErrors | null;
	/** `unsure` while the interval of the actual share holds the predicted one, or under 100 reviews. */
	readonly verdict: 'unsure' | 'remembersMore' | 'remembersLess' | 'agrees';
}
