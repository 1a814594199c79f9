import type { CardId } from '#lib/pipeline/cards/card.ts';
import { type Period, periodSpans, type PeriodSpan } from '#lib/pipeline/retention/period.ts';
import { type RetentionShare, retentionShare } from '#lib/pipeline/retention/retention-share.ts';
import { MATURE_FROM_DAYS, type PastReview } from '#lib/pipeline/retention/review-history.ts';
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

interface Tally {
	readonly span: PeriodSpan;
	readonly young: Count;
	readonly mature: Count;
}

interface Count {
	remembered: number;
	reviews: number;
}

/**
 * Measured retention: of the reviews of cards in review state, each card's first of a study day alone, the share graded
 * Hard or better, in [0, 1], with its 95 % Wilson interval.
 * @returns a row for each of `PERIODS`, in that order
 * @see https://docs.ankiweb.net/stats.html
 */
export function measuredRetention(
	history: readonly PastReview[],
	nowMs: number,
	settings: DaySettings
): readonly MeasuredRetention[] {
	const tallies = emptyTallies(periodSpans(nowMs, settings));
	for (const past of history) if (isMeasured(past)) count(tallies, past);
	return tallies.map(toRow);
}

/**
 * Measured retention by any trait of the cards, such as their kind or their section of the text.
 * @param groupOf null leaves a card out
 * @returns groups in the order of their first review; a group without reviews is missing
 */
export function measuredRetentionBy(
	groupOf: (cardId: CardId) => string | null,
	history: readonly PastReview[],
	nowMs: number,
	settings: DaySettings
): ReadonlyMap<string, readonly MeasuredRetention[]> {
	const spans = periodSpans(nowMs, settings);
	const groups = new Map<string, readonly Tally[]>();
	for (const past of history) {
		const group = isMeasured(past) ? groupOf(past.review.cardId) : null;
		if (group === null) continue;
		let tallies = groups.get(group);
		if (tallies === undefined) {
			tallies = emptyTallies(spans);
			groups.set(group, tallies);
		}
		count(tallies, past);
	}
	return new Map([...groups].map(([group, tallies]) => [group, tallies.map(toRow)]));
}

function isMeasured(past: PastReview): boolean {
	return past.stateBefore === 'review' && past.isFirstOfDay;
}

function emptyTallies(spans: readonly PeriodSpan[]): readonly Tally[] {
	return spans.map((span) => ({
		span,
		young: { remembered: 0, reviews: 0 },
		mature: { remembered: 0, reviews: 0 }
	}));
}

function count(tallies: readonly Tally[], past: PastReview): void {
	for (const tally of tallies) {
		if (past.review.atMs < tally.span.fromMs || past.review.atMs >= tally.span.toMs) continue;
		const age = past.stabilityBeforeDays < MATURE_FROM_DAYS ? tally.young : tally.mature;
		age.reviews += 1;
		if (past.review.rating > 1) age.remembered += 1;
	}
}

function toRow({ span, young, mature }: Tally): MeasuredRetention {
	return {
		period: span.period,
		young: retentionShare(young.remembered, young.reviews),
		mature: retentionShare(mature.remembered, mature.reviews),
		all: retentionShare(young.remembered + mature.remembered, young.reviews + mature.reviews)
	};
}
