import type { RetentionTrend } from '#lib/pipeline/retention/retention-trend.ts';

/**
 * The lowest share that a chart of the trend shows, in [0, 1]: a tenth, below what is wished and every point, and below
 * the ranges of those that rest on enough reviews. The others' ranges are so wide that nothing else could be seen.
 */
export function trendFloor({ points }: RetentionTrend, desiredRetention: number): number {
	const lows = points.map(({ measured }) => (measured.tooFew ? (measured.share ?? 1) : measured.interval.low));
	return Math.max(0, Math.floor((Math.min(desiredRetention, ...lows) - 0.02) * 10) / 10);
}
