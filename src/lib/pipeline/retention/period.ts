import { dayNumberAt } from '#lib/pipeline/retention/study-days.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** The stretches of time that retention is told for, shortest first. */
export const PERIODS = ['today', 'yesterday', 'last7Days', 'last30Days', 'last365Days', 'all'] as const;

export type Period = (typeof PERIODS)[number];

/** Study days by their numbers, both included. */
export interface PeriodSpan {
	readonly period: Period;
	readonly firstDay: number;
	readonly lastDay: number;
}

/**
 * When each period begins and ends. The last 7, 30 and 365 days include today; reviews that a wrong clock put into the
 * future count in `all` alone.
 * @returns a span for each of `PERIODS`, in that order
 */
export function periodSpans(nowMs: number, settings: Pick<SchedulingSettings, 'dayStartHour'>): readonly PeriodSpan[] {
	const today = dayNumberAt(nowMs, settings);
	return [
		{ period: 'today', firstDay: today, lastDay: today },
		{ period: 'yesterday', firstDay: today - 1, lastDay: today - 1 },
		{ period: 'last7Days', firstDay: today - 6, lastDay: today },
		{ period: 'last30Days', firstDay: today - 29, lastDay: today },
		{ period: 'last365Days', firstDay: today - 364, lastDay: today },
		{ period: 'all', firstDay: -Infinity, lastDay: Infinity }
	];
}
