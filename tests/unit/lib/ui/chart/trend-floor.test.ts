import { expect, test } from 'vitest';
import { retentionShare } from '#lib/pipeline/retention/retention-share.ts';
import { trendFloor } from '#lib/ui/chart/trend-floor.ts';

const trendOf = (...shares: readonly (readonly [remembered: number, reviews: number])[]) => ({
	daysPerPoint: 7,
	points: shares.map(([remembered, reviews]) => ({
		...{ fromDate: '2026-11-19', toDate: '2026-11-25' },
		measured: retentionShare(remembered, reviews)
	}))
});

test.each([
	['a tenth below what is wished', trendOf([96, 100], [97, 100]), 0.8],
	['below the range of what many reviews tell', trendOf([70, 100]), 0.5],
	['below a point of few reviews, whose range may be wide', trendOf([2, 13]), 0.1],
	['not below nothing', trendOf([0, 3]), 0]
])('the chart begins %s', (_name, trend, floor) => {
	expect(trendFloor(trend, 0.9)).toBeCloseTo(floor);
});
