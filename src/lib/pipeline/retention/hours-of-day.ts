import { localHourReader } from '#lib/pipeline/retention/local-hour.ts';
import { isMeasured, isRemembered } from '#lib/pipeline/retention/measured-reviews.ts';
import { type RetentionShare, retentionShare } from '#lib/pipeline/retention/retention-share.ts';
import type { StudyLog } from '#lib/pipeline/retention/study-log.ts';

/** What was done in one hour of the day, over all days. */
export interface HourOfDay {
	/** Local, 0 to 23. */
	readonly hour: number;
	/** All grades given. */
	readonly reviews: number;
	/** Of reviews in review state, the first of their day. */
	readonly measured: RetentionShare;
}

/**
 * How much was reviewed, and how well, at each hour on the clock, by the device's time zone at the time of each review.
 * @returns 24 rows, from midnight
 * @see https://docs.ankiweb.net/stats.html Hourly breakdown
 */
export function hoursOfDay(log: StudyLog): readonly HourOfDay[] {
	const reviews = new Int32Array(24);
	const measured = new Int32Array(24);
	const remembered = new Int32Array(24);
	const hourAt = localHourReader();
	for (let row = 0; row < log.length; row += 1) {
		const hour = hourAt(log.atMs[row] ?? 0);
		reviews[hour] = (reviews[hour] ?? 0) + 1;
		if (!isMeasured(log, row)) continue;
		measured[hour] = (measured[hour] ?? 0) + 1;
		remembered[hour] = (remembered[hour] ?? 0) + Number(isRemembered(log, row));
	}
	return Array.from(reviews, (count, hour) => ({
		hour,
		reviews: count,
		measured: retentionShare(remembered[hour] ?? 0, measured[hour] ?? 0)
	}));
}
