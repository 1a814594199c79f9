import { desiredRetentionAt } from '#lib/pipeline/schedule/desired-retention.ts';
import { elapsedDaysBetween, MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import {
	fsrsSchedules,
	longestFuzzedDays,
	MAXIMUM_INTERVAL_DAYS,
	plainIntervalDays
} from '#lib/pipeline/schedule/fsrs.ts';
import type { Rating, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/**
 * A card's schedule after a grade: what FSRS-6 gives, with fuzz, except in two things. Days since the last review are
 * counted by `elapsedDaysBetween`, and fuzz never makes Good shorter than the last interval.
 * @param atMs when the grade was given, epoch milliseconds
 */
export function scheduleAfterGrade(
	schedule: Schedule,
	rating: Rating,
	atMs: number,
	settings: SchedulingSettings
): Schedule {
	return schedulesByRating(schedule, atMs, settings)[rating];
}

/**
 * How long until the card would be due again, for each grade that could be given now.
 * @returns milliseconds; exactly what `scheduleAfterGrade` then gives
 */
export function intervalsByRating(
	schedule: Schedule,
	atMs: number,
	settings: SchedulingSettings
): Record<Rating, number> {
	const graded = schedulesByRating(schedule, atMs, settings);
	return {
		1: graded[1].dueAtMs - atMs,
		2: graded[2].dueAtMs - atMs,
		3: graded[3].dueAtMs - atMs,
		4: graded[4].dueAtMs - atMs
	};
}

function schedulesByRating(schedule: Schedule, atMs: number, settings: SchedulingSettings): Record<Rating, Schedule> {
	const elapsedDays = schedule.lastReviewAtMs === null ? 0 : elapsedDaysBetween(schedule.lastReviewAtMs, atMs);
	const desiredRetention = desiredRetentionAt(settings, atMs);
	const given = fsrsSchedules(schedule, atMs, elapsedDays, desiredRetention);
	if (schedule.state !== 'review') return given;
	const good = Math.max(given[3].intervalDays, shortestGoodDays(schedule, given[3], desiredRetention));
	const easy = Math.max(given[4].intervalDays, good);
	return {
		1: given[1],
		2: withInterval(given[2], given[2].intervalDays, atMs),
		3: withInterval(given[3], good, atMs),
		4: withInterval(given[4], easy, atMs)
	};
}

/**
 * The last interval, unless FSRS itself wants Good shorter, as after a rise of the desired retention. ts-fsrs keeps
 * fuzz above the days elapsed, which is less than the last interval when a card is reviewed early. The two days beyond
 * the fuzz range are what ts-fsrs may have added last time to keep Hard, Good and Easy apart.
 */
function shortestGoodDays(last: Schedule, good: Schedule, desiredRetention: number): number {
	const plainDays = plainIntervalDays(good.stabilityDays, desiredRetention);
	return Math.min(last.intervalDays, longestFuzzedDays(plainDays) + 2);
}

function withInterval(schedule: Schedule, intervalDays: number, atMs: number): Schedule {
	// ts-fsrs keeps Hard, Good and Easy a day apart even past its maximum interval.
	const cappedDays = Math.min(intervalDays, MAXIMUM_INTERVAL_DAYS);
	return { ...schedule, intervalDays: cappedDays, dueAtMs: atMs + cappedDays * MS_PER_DAY };
}
