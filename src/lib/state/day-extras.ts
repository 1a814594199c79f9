import { type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { type DayExtra, readAhead, readDayExtra } from '#lib/store/day-extra.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What a study day brings beyond its limits, because the reader asked for more. */
interface DayExtras {
	/** The settings with the limits of this one day. */
	readonly limits: SchedulingSettings;
	/** Cards of the next day that come today. */
	readonly ahead: readonly StoredSchedule[];
}

/** @throws StoreError */
export async function readDayExtras(store: Store, day: StudyDay, settings: SchedulingSettings): Promise<DayExtras> {
	const extra = await readDayExtra(store, day.date);
	return {
		limits: withExtra(settings, extra),
		ahead: extra.reviews > 0 ? await readNextDay(store, day, settings) : []
	};
}

/** The cards of the next study day that could come in this one. @throws StoreError */
export function readNextDay(
	store: Store,
	day: StudyDay,
	{ dayStartHour }: SchedulingSettings
): Promise<readonly StoredSchedule[]> {
	return readAhead(store, day, studyDayOf(day.endMs, dayStartHour).endMs);
}

function withExtra(settings: SchedulingSettings, { newCards, reviews }: DayExtra): SchedulingSettings {
	return {
		...settings,
		newCardsPerDay: settings.newCardsPerDay + newCards,
		reviewsPerDay: settings.reviewsPerDay + reviews
	};
}
