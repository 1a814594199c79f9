import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';
import { NOTHING_DONE, type SittingTimes, wasDoneIn } from '#lib/state/sitting-times.ts';
import { type DayAction, readDayActions } from '#lib/store/day-actions.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import type { Store } from '#lib/store/store.ts';

/** What was done in a study day, in whichever sitting. */
export interface DayDone {
	/** The day's reviews, undone ones included, oldest first. */
	readonly dayLog: readonly Review[];
	/** What its sessions did besides grading and can still be taken back, oldest first. */
	readonly actions: readonly DayAction[];
}

/**
 * Reads what was done in a study day. What a clock that stood ahead dated later is none of it, but for what was done in
 * the sitting itself: a grade of a card that was reset while the clock stood ahead is dated after that.
 * @throws StoreError
 */
export async function readDayDone(
	store: Store,
	{ startMs, endMs }: StudyDay,
	times: SittingTimes = NOTHING_DONE
): Promise<DayDone> {
	const [log, actions] = await Promise.all([reviewsSince(store, startMs), readDayActions(store, startMs)]);
	const isOfDay = (done: Review | DayAction) => done.atMs < endMs || wasDoneIn(times, done);
	return { dayLog: log.filter(isOfDay), actions: actions.filter(isOfDay) };
}
