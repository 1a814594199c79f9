import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import { fuzzedIntervalDays } from '#lib/pipeline/schedule/fsrs.ts';
import type { Move } from '#lib/pipeline/schedule/move.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/**
 * The cards that another desired retention makes due on another study day, and when: their present stability's interval
 * under it, 1 to 36,500 days, from their last review. What is remembered does not change by it.
 * @param schedules in any state; only those in review state can move
 */
export function reschedule(
	schedules: Iterable<Schedule>,
	{ desiredRetention, dayStartHour }: Pick<SchedulingSettings, 'desiredRetention' | 'dayStartHour'>
): readonly Move[] {
	const moves: Move[] = [];
	for (const schedule of schedules) {
		if (schedule.state !== 'review' || schedule.lastReviewAtMs === null) continue;
		const { cardId, lastReviewAtMs: afterReviewAtMs } = schedule;
		const dueAtMs = afterReviewAtMs + fuzzedIntervalDays(schedule, desiredRetention) * MS_PER_DAY;
		const dateOf = (atMs: number) => studyDayOf(atMs, dayStartHour).date;
		if (dateOf(dueAtMs) !== dateOf(schedule.dueAtMs)) moves.push({ cardId, dueAtMs, afterReviewAtMs });
	}
	return moves;
}
