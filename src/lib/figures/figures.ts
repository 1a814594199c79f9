import type { CardKind } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { AnswerCounts } from '#lib/pipeline/retention/answer-counts.ts';
import type { Calibration } from '#lib/pipeline/retention/calibration.ts';
import type { CardArrivals } from '#lib/pipeline/retention/card-arrivals.ts';
import type { CardDistributions } from '#lib/pipeline/retention/distribution.ts';
import type { DueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import type { HourOfDay } from '#lib/pipeline/retention/hours-of-day.ts';
import type { LoadDay } from '#lib/pipeline/retention/load-forecast.ts';
import type { MeasuredRetention } from '#lib/pipeline/retention/measured-retention.ts';
import type { Period } from '#lib/pipeline/retention/period.ts';
import type { PredictedRetention } from '#lib/pipeline/retention/predicted-retention.ts';
import type { RetentionTrend } from '#lib/pipeline/retention/retention-trend.ts';
import type { CalendarDay } from '#lib/pipeline/retention/review-calendar.ts';
import type { StudyHabit, TimeSpent } from '#lib/pipeline/retention/study-habit.ts';

/** Which cards and reviews figures are drawn from; null takes all. */
export interface Scope {
	readonly textId: TextId | null;
	readonly kind: CardKind | null;
	/** A section as `textId sectionId`. */
	readonly section: string | null;
	/** Of the figures about answers alone; the others tell their own time. */
	readonly period: Period;
}

/** Everything there is. */
export const WHOLE_SCOPE: Scope = { textId: null, kind: null, section: null, period: 'all' };

/** Groups by their names: kinds, or `textId sectionId`. */
export type Named<Value> = readonly { readonly name: string; readonly value: Value }[];

/** The figures that the page leads with. */
export interface LeadingFigures {
	/** Reviews in scope, undone ones left out. */
	readonly reviewCount: number;
	readonly predicted: PredictedRetention;
	/** A row for each period. */
	readonly measured: readonly MeasuredRetention[];
}

/** The other figures of Retention. Of reviews those in scope, and where a figure is about answers, in its period. */
export interface FurtherFigures {
	/** What they are of: they may still be shown when the reader has chosen another. */
	readonly scope: Scope;
	readonly desiredRetention: number;
	readonly measuredByKind: Named<readonly MeasuredRetention[]>;
	readonly measuredBySection: Named<readonly MeasuredRetention[]>;
	readonly predictedBySection: Named<PredictedRetention>;
	readonly trend: RetentionTrend;
	/** The next 30 study days, today included. */
	readonly forecast: DueForecast;
	/** The same days as they are expected to go, new cards and what comes back included. */
	readonly load: readonly LoadDay[];
	/** The last 371 study days, today last: 53 whole weeks. */
	readonly calendar: readonly CalendarDay[];
	readonly habit: StudyHabit;
	readonly arrivals: readonly CardArrivals[];
	readonly distributions: CardDistributions;
	readonly answers: AnswerCounts;
	readonly hours: readonly HourOfDay[];
	readonly time: TimeSpent;
	readonly calibration: Calibration;
}
