import type { StudyLedger } from '#lib/pipeline/retention/study-ledger.ts';
import { type StudyLog, studyLog } from '#lib/pipeline/retention/study-log.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** A ledger with the study day of each review. */
export interface DatedLog {
	readonly ledger: StudyLedger;
	readonly log: StudyLog;
	readonly dayStartHour: number;
	/** The device's, which a journey changes. */
	readonly timeZone: string;
}

/** The ledger with its study days; the one known, where nothing has changed. */
export function datedLog(
	ledger: StudyLedger,
	{ dayStartHour }: Pick<SchedulingSettings, 'dayStartHour'>,
	known: DatedLog | null
): DatedLog {
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	if (known?.ledger === ledger && known.dayStartHour === dayStartHour && known.timeZone === timeZone) return known;
	return { ledger, log: studyLog(ledger.reviews, { dayStartHour }), dayStartHour, timeZone };
}
