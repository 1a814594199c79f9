import { isMeasured, isRemembered } from '#lib/pipeline/retention/measured-reviews.ts';
import { type RetentionShare, retentionShare } from '#lib/pipeline/retention/retention-share.ts';
import { dayNumberAt } from '#lib/pipeline/retention/study-days.ts';
import { dateOfDayNumber, type StudyLog } from '#lib/pipeline/retention/study-log.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** Measured retention over time. */
export interface RetentionTrend {
	/** Study days that each point covers: 7, or 30 where the log is longer than a year. */
	readonly daysPerPoint: number;
	/** Earliest first, `YYYY-MM-DD`, both days included; stretches without reviews have no point. */
	readonly points: readonly { readonly fromDate: string; readonly toDate: string; readonly measured: RetentionShare }[];
}

const LONG_LOG_DAYS = 365;

/**
 * Measured retention, as in `measuredRetention`, of one stretch of study days after another. The last ends today;
 * reviews that a wrong clock put into the future are left out.
 */
export function retentionTrend(
	log: StudyLog,
	nowMs: number,
	settings: Pick<SchedulingSettings, 'dayStartHour'>
): RetentionTrend {
	const today = dayNumberAt(nowMs, settings);
	const firstDay = log.dayNumber.reduce((first, day) => Math.min(first, day), today);
	const daysPerPoint = today - firstDay >= LONG_LOG_DAYS ? 30 : 7;
	// By stretches before today's: 0 is the one that ends today.
	const stretchCount = Math.floor((today - firstDay) / daysPerPoint) + 1;
	const reviews = new Int32Array(stretchCount);
	const remembered = new Int32Array(stretchCount);
	for (let row = 0; row < log.length; row += 1) {
		const day = log.dayNumber[row] ?? 0;
		if (day > today || !isMeasured(log, row)) continue;
		const stretch = Math.floor((today - day) / daysPerPoint);
		reviews[stretch] = (reviews[stretch] ?? 0) + 1;
		remembered[stretch] = (remembered[stretch] ?? 0) + Number(isRemembered(log, row));
	}
	const points = Array.from(reviews, (count, stretch) => ({
		fromDate: dateOfDayNumber(today - stretch * daysPerPoint - daysPerPoint + 1),
		toDate: dateOfDayNumber(today - stretch * daysPerPoint),
		measured: retentionShare(remembered[stretch] ?? 0, count)
	}));
	return { daysPerPoint, points: points.reverse().filter(({ measured }) => measured.reviews > 0) };
}
