import type { RetentionTrend } from '#lib/pipeline/retention/retention-trend.ts';
import { daySpan, dayWithYear } from '#lib/format/dates.ts';
import { type FigureTable, percentFigure } from '#lib/format/figure-table.ts';
import { percent } from '#lib/format/percent.ts';
import { intervalWords, shareWords } from '#lib/format/share-words.ts';

type TrendPoint = RetentionTrend['points'][number];

export const TREND_TITLE = 'Retention over time';

/**
 * What the line of measured retention says of its latest stretch with enough reviews.
 * @param desiredRetention in [0, 1]
 */
export function trendCaption({ daysPerPoint, points }: RetentionTrend, desiredRetention: number): string {
	if (points.length === 0) return 'No card has come back after a day or more yet.';
	const latest = points.findLast(({ measured }) => !measured.tooFew);
	if (latest === undefined) return `Too few reviews to say: no ${daysPerPoint} days have 20 of them yet.`;
	const { interval, share } = latest.measured;
	const aim = percent(desiredRetention);
	const verdict =
		interval.low > desiredRetention
			? `more than the ${aim} you aim at`
			: interval.high < desiredRetention
				? `less than the ${aim} you aim at`
				: `about the ${aim} you aim at, as far as these reviews can tell`;
	const span = `In the ${daysPerPoint} days to ${dayWithYear(latest.toDate)}`;
	return `${span} you remembered ${percent(share ?? 0)} (${intervalWords(latest.measured)}): ${verdict}.`;
}

/** One point of it, read out. */
export function trendPointWords({ fromDate, toDate, measured }: TrendPoint): string {
	return `${daySpan(fromDate, toDate)}: ${shareWords(measured)}`;
}

export function trendTable({ points }: RetentionTrend): FigureTable {
	return {
		title: TREND_TITLE,
		columns: ['From', 'To', 'Remembered, %', 'At least, %', 'At most, %', 'Reviews'],
		rows: points.map(({ fromDate, toDate, measured: { share, interval, reviews } }) => [
			fromDate,
			toDate,
			percentFigure(share),
			percentFigure(interval.low),
			percentFigure(interval.high),
			reviews
		])
	};
}
