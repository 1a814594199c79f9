import { type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { readAhead } from '#lib/store/day-extra.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** The cards of the next study day that could come in this one. @throws StoreError */
export function readNextDay(
	store: Store,
	day: StudyDay,
	{ dayStartHour }: SchedulingSettings
): Promise<readonly StoredSchedule[]> {
	return readAhead(store, day, studyDayOf(day.endMs, dayStartHour).endMs);
}
