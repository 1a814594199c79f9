import type { Period } from '#lib/pipeline/retention/period.ts';

const NAMES: Record<Period, string> = {
	today: 'Today',
	yesterday: 'Yesterday',
	last7Days: '7 days',
	last30Days: '30 days',
	last365Days: '365 days',
	all: 'All'
};

/** The words a reader sees for a stretch of time. */
export function periodName(period: Period): string {
	return NAMES[period];
}
