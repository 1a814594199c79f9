import type { RetentionShare } from '#lib/pipeline/retention/retention-share.ts';

/** Measured retention over time. */
export interface RetentionTrend {
	/** Study days that each point covers: 7, or 30 where the log is longer than a year. */
	readonly daysPerPoint: number;
	/** Earliest first, `YYYY-MM-DD`, both days included; stretches without reviews have no point. */
	readonly points: readonly { readonly fromDate: string; readonly toDate: string; readonly measured: RetentionShare }[];
}
