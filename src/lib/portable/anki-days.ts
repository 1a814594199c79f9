import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { daysBetween, type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { AnkiContent } from '#lib/portable/anki-content.ts';

/** The day from which a collection counts: that of the first review in it, or today where there is none. */
export function firstDay({ cards, settings, nowMs }: Pick<AnkiContent, 'cards' | 'settings' | 'nowMs'>): StudyDay {
	const firstMs = cards.reduce((least, { schedule }) => Math.min(least, schedule.firstReviewAtMs ?? least), nowMs);
	return studyDayOf(firstMs, settings.dayStartHour);
}

/** How many days after a collection's first day a time falls, as Anki counts: by calendar days, day start to day start. */
export function dayNumber(
	atMs: number,
	first: Pick<StudyDay, 'date'>,
	{ dayStartHour }: Pick<SchedulingSettings, 'dayStartHour'>
): number {
	return daysBetween(first.date, studyDayOf(atMs, dayStartHour).date);
}
