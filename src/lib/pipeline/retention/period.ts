import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, studyDayOf, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';

/** The stretches of time that retention is told for, shortest first. */
export const PERIODS = ['today', 'yesterday', 'last7Days', 'last30Days', 'last365Days', 'all'] as const;

export type Period = (typeof PERIODS)[number];

/** Epoch milliseconds, `fromMs` inclusive, `toMs` exclusive. */
export interface PeriodSpan {
	readonly period: Period;
	readonly fromMs: number;
	readonly toMs: number;
}

/**
 * When each period begins and ends, in whole study days. The last 7, 30 and 365 days include today; reviews that a
 * wrong clock put into the future count in `all` alone.
 */
export function periodSpans(nowMs: number, settings: Pick<SchedulingSettings, 'dayStartHour'>): readonly PeriodSpan[] {
	const today = studyDayOf(nowMs, settings.dayStartHour);
	const startOf = (daysAgo: number) => studyDayOn(addDays(today.date, -daysAgo), settings.dayStartHour).startMs;
	return [
		{ period: 'today', fromMs: today.startMs, toMs: today.endMs },
		{ period: 'yesterday', fromMs: startOf(1), toMs: today.startMs },
		{ period: 'last7Days', fromMs: startOf(6), toMs: today.endMs },
		{ period: 'last30Days', fromMs: startOf(29), toMs: today.endMs },
		{ period: 'last365Days', fromMs: startOf(364), toMs: today.endMs },
		{ period: 'all', fromMs: -Infinity, toMs: Infinity }
	];
}
