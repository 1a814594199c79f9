import type { RetentionShare } from '#lib/pipeline/retention/retention-share.ts';

/** What was done in one hour of the day, over all days. */
export interface HourOfDay {
	/** Local, 0 to 23. */
	readonly hour: number;
	/** All grades given. */
	readonly reviews: number;
	/** Of reviews in review state, the first of their day. */
	readonly measured: RetentionShare;
}
