import { isMature, isMeasured, isRemembered } from '#lib/pipeline/retention/measured-reviews.ts';
import { type Period, periodSpans, type PeriodSpan } from '#lib/pipeline/retention/period.ts';
import { type RetentionShare, retentionShare } from '#lib/pipeline/retention/retention-share.ts';
import type { StudyLog } from '#lib/pipeline/retention/study-log.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** One row of the table: how much was remembered in a period, of young cards, of mature ones, and of all. */
export interface MeasuredRetention {
	readonly period: Period;
	/** Stability under 21 days at the time of the review. */
	readonly young: RetentionShare;
	/** Stability of 21 days or more at the time of the review. */
	readonly mature: RetentionShare;
	readonly all: RetentionShare;
}

type DaySettings = Pick<SchedulingSettings, 'dayStartHour'>;

/** Counts kept for each period of a group: young reviews, young remembered, mature reviews, mature remembered. */
const COUNTS = 4;

/**
 * Measured retention: remembered / reviews, in [0, 1], of the reviews of cards in review state, each card's first of a
 * study day alone; remembered is Hard or better. With its 95 % Wilson interval.
 * @returns a row for each of `PERIODS`, in that order
 * @see https://docs.ankiweb.net/stats.html
 */
export function measuredRetention(log: StudyLog, nowMs: number, settings: DaySettings): readonly MeasuredRetention[] {
	const spans = periodSpans(nowMs, settings);
	return toRows(spans, countByPeriod(spans, log, null, 1), 0);
}

/**
 * Measured retention by any trait of the cards, such as their kind or their section of the text.
 * @param groupOfCardRow a number for each row of the cards that the log refers to; -1 leaves a card out
 * @returns by group, ascending; a group without reviews is missing
 */
export function measuredRetentionBy(
	groupOfCardRow: Int32Array | Uint8Array,
	log: StudyLog,
	nowMs: number,
	settings: DaySettings
): ReadonlyMap<number, readonly MeasuredRetention[]> {
	const spans = periodSpans(nowMs, settings);
	let groupCount = 0;
	for (const group of groupOfCardRow) groupCount = Math.max(groupCount, group + 1);
	const counts = countByPeriod(spans, log, groupOfCardRow, groupCount);
	const groups = new Map<number, readonly MeasuredRetention[]>();
	for (let group = 0; group < groupCount; group += 1) {
		const rows = toRows(spans, counts, group);
		if (rows.some(({ all }) => all.reviews > 0)) groups.set(group, rows);
	}
	return groups;
}

function countByPeriod(
	spans: readonly PeriodSpan[],
	log: StudyLog,
	groupOfCardRow: Int32Array | Uint8Array | null,
	groupCount: number
): Int32Array {
	const counts = new Int32Array(groupCount * spans.length * COUNTS);
	const firstDays = Float64Array.from(spans, ({ firstDay }) => firstDay);
	const lastDays = Float64Array.from(spans, ({ lastDay }) => lastDay);
	for (let row = 0; row < log.length; row += 1) {
		if (!isMeasured(log, row)) continue;
		const group = groupOfCardRow === null ? 0 : (groupOfCardRow[log.cardRow[row] ?? -1] ?? -1);
		if (group < 0) continue;
		const day = log.dayNumber[row] ?? 0;
		const remembered = Number(isRemembered(log, row));
		const age = isMature(log, row) ? 2 : 0;
		for (let span = 0; span < firstDays.length; span += 1) {
			if (day < (firstDays[span] ?? 0) || day > (lastDays[span] ?? 0)) continue;
			const place = (group * firstDays.length + span) * COUNTS + age;
			counts[place] = (counts[place] ?? 0) + 1;
			counts[place + 1] = (counts[place + 1] ?? 0) + remembered;
		}
	}
	return counts;
}

function toRows(spans: readonly PeriodSpan[], counts: Int32Array, group: number): readonly MeasuredRetention[] {
	return spans.map(({ period }, span) => {
		const place = (group * spans.length + span) * COUNTS;
		const [young = 0, youngRemembered = 0, mature = 0, matureRemembered = 0] = counts.subarray(place, place + COUNTS);
		return {
			period,
			young: retentionShare(youngRemembered, young),
			mature: retentionShare(matureRemembered, mature),
			all: retentionShare(youngRemembered + matureRemembered, young + mature)
		};
	});
}
