/** Two bounds, each in [0, 1]. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** The normal distribution's two-sided 95 % quantile. */
const Z_95 = 1.959963984540054;

/**
 * The 95 % Wilson score interval of a share: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), without continuity
 * correction. It holds for few trials and for shares near 0 and 1, where the usual interval does not.
 * @param successes 0 to `trials`
 * @returns 0 to 1 when there are no trials
 * @see https://doi.org/10.1080/01621459.1927.10502953 Wilson 1927
 */
export function wilsonInterval(successes: number, trials: number): Interval {
	if (trials <= 0) return { low: 0, high: 1 };
	const share = successes / trials;
	const z2 = Z_95 * Z_95;
	const centre = share + z2 / (2 * trials);
	const margin = Z_95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
	const scale = 1 + z2 / trials;
	// Rounding must not leave the share itself outside its interval at 0 and at 1.
	return {
		low: successes === 0 ? 0 : Math.max(0, (centre - margin) / scale),
		high: successes === trials ? 1 : Math.min(1, (centre + margin) / scale)
	};
}
