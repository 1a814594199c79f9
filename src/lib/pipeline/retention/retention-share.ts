import { type Interval, wilsonInterval } from '#lib/pipeline/retention/wilson-interval.ts';

/** Below this many reviews a share says little. */
const FEWEST_REVIEWS = 20;

/** How many of some reviews were remembered. */
export interface RetentionShare {
	/** Graded Hard, Good or Easy. */
	readonly remembered: number;
	readonly reviews: number;
	/** `remembered / reviews`; null without reviews. */
	readonly share: number | null;
	/** Where the true share lies with 95 % confidence (Wilson). */
	readonly interval: Interval;
	/** Whether there are fewer than 20 reviews. */
	readonly tooFew: boolean;
}

/** The share of reviews remembered, with its uncertainty. */
export function retentionShare(remembered: number, reviews: number): RetentionShare {
	return {
		remembered,
		reviews,
		share: reviews === 0 ? null : remembered / reviews,
		interval: wilsonInterval(remembered, reviews),
		tooFew: reviews < FEWEST_REVIEWS
	};
}
