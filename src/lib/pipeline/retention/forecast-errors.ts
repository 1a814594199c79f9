/** How far forecasts of recall were from what happened; lower is better for both. */
export interface ForecastErrors {
	/** Mean of -ln(p) where p was the chance given to what happened. */
	readonly logLoss: number;
	/** Root mean square of predicted minus actual share over bins of like reviews, weighted by their counts. */
	readonly rmseBins: number;
}

/** Nothing counts as surer than this: what was forecast as certain and did not happen would cost infinitely much. */
const SUREST = 0.9999;

/** More than there are levels of any of the numbers that make reviews alike. */
const LEVELS = 64;

const DAYS_LOG = Math.log(3.62);
const REVIEWS_LOG = Math.log(1.89);
const LAPSES_LOG = Math.log(1.73);

/**
 * The errors of forecasts. For the log loss a forecast is taken to lie between 0.0001 and 0.9999; for RMSE(bins) it
 * stands as it is.
 * @param forecasts the chance of recall given to each review, in [0, 1]
 * @param remembered 1 where the review was remembered, else 0
 * @param likeness by review, what `likenessOf` gives
 * @returns null without reviews
 * @see https://github.com/open-spaced-repetition/srs-benchmark RMSE(bins), `rmse_matrix`
 */
export function forecastErrors(
	forecasts: Float64Array,
	remembered: Uint8Array,
	likeness: Int32Array
): ForecastErrors | null {
	const { length } = forecasts;
	if (length === 0) return null;
	/** Of each bin, the sum of forecasts minus outcomes: its count times predicted minus actual share. */
	const excess = new Float64Array(LEVELS ** 3);
	const counts = new Int32Array(LEVELS ** 3);
	let loss = 0;
	for (let index = 0; index < length; index += 1) {
		const forecast = forecasts[index] ?? 0;
		const outcome = remembered[index] ?? 0;
		const bin = likeness[index] ?? 0;
		loss -= Math.log(Math.min(SUREST, Math.max(1 - SUREST, outcome === 1 ? forecast : 1 - forecast)));
		excess[bin] = (excess[bin] ?? 0) + forecast - outcome;
		counts[bin] = (counts[bin] ?? 0) + 1;
	}
	let squares = 0;
	for (let bin = 0; bin < counts.length; bin += 1) {
		const count = counts[bin] ?? 0;
		if (count > 0) squares += (excess[bin] ?? 0) ** 2 / count;
	}
	return { logLoss: loss / length, rmseBins: Math.sqrt(squares / length) };
}

/**
 * Which bin of like reviews one belongs to: by the days since the last review, the number of the review and the times
 * forgotten before, each on a logarithmic grid. The benchmark calls the bins 2.48 · 3.62^k, 1.99 · 1.89^k and
 * 1.65 · 1.73^k, with k the logarithm to that base, rounded down; the k alone tell them apart as well.
 * @param reviewsBefore as in `ReviewColumns`, as is `lapsesBefore`
 * @returns a whole number, equal for like reviews
 */
export function likenessOf(elapsedDays: number, reviewsBefore: number, lapsesBefore: number): number {
	const days = level(elapsedDays, DAYS_LOG);
	return (days * LEVELS + level(reviewsBefore + 1, REVIEWS_LOG)) * LEVELS + level(lapsesBefore, LAPSES_LOG);
}

/** 0 of nothing, which has a bin of its own. */
function level(amount: number, baseLog: number): number {
	return amount <= 0 ? 0 : 1 + Math.floor(Math.log(amount) / baseLog);
}
