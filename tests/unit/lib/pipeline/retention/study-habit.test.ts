import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studyHabit, timeSpent } from '#lib/pipeline/retention/study-habit.ts';
import { dateOfDayNumber, dayNumberOf } from '#lib/pipeline/retention/study-log.ts';
import { DEFAULT_SCHEDULING, type Holiday } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { replayedReviews } from '#tests/support/replayed-reviews.ts';
import { anyLog, review, reviewId } from '#tests/support/review-histories.ts';
import { SMALL_LOG_ZONE, smallLogNowMs, smallReviewLog } from '#tests/support/small-review-log.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const today = dayNumberOf('2025-04-16');

/** A log with a review at noon so many days ago. */
const studiedDaysAgo = (...days: readonly number[]) =>
	studyLogOf(days.map((day, index) => review({ id: reviewId(index), atMs: FIXED_NOW_MS - day * DAY_MS })));

const holidayDaysAgo = (from: number, to: number): Holiday => ({
	fromDate: dateOfDayNumber(today - from),
	toDate: dateOfDayNumber(today - to)
});

describe('studyHabit', () => {
	const small: [name: string, daysLater: number, holiday: Holiday | null, expected: readonly number[]][] = [
		['as it is', 0, null, [3, 3, 13, 89]],
		['a day later, before the first review', 1, null, [3, 3, 13, 90]],
		['two days later, when the wrong clock is right', 2, null, [1, 3, 14, 91]],
		['a holiday until the last streak', 0, { fromDate: '2025-03-11', toDate: '2025-03-28' }, [4, 4, 13, 89]],
		['a holiday studied in on one day', 0, { fromDate: '2025-03-03', toDate: '2025-03-09' }, [3, 4, 13, 89]]
	];
	it.each(small)('counts the small log by hand: %s', (_name, daysLater, holiday, expected) => {
		inTimeZone(SMALL_LOG_ZONE, () => {
			const nowMs = smallLogNowMs() + daysLater * DAY_MS;
			const habit = studyHabit(studyLogOf(smallReviewLog()), nowMs, { dayStartHour: 4, holiday });
			expect([habit.currentStreakDays, habit.longestStreakDays, habit.studiedDays, habit.ofDays]).toEqual(expected);
		});
	});

	const streaks: [name: string, days: readonly number[], holiday: Holiday | null, current: number, longest: number][] =
		[
			['nothing', [], null, 0, 0],
			['today alone', [0], null, 1, 1],
			['yesterday alone', [1], null, 1, 1],
			['the day before yesterday alone', [2], null, 0, 1],
			['a longer streak before', [0, 1, 4, 5, 6], null, 2, 3],
			['a holiday yet to come', [0, 1], holidayDaysAgo(-3, -9), 2, 2],
			['a holiday long past', [0, 1], holidayDaysAgo(90, 80), 2, 2],
			['the first days of a holiday', [3, 4], holidayDaysAgo(2, -5), 2, 2],
			['a holiday begun a day too late', [3, 4], holidayDaysAgo(1, -5), 0, 2],
			['back from a holiday that ended yesterday', [5, 6], holidayDaysAgo(4, 1), 2, 2],
			['back from a holiday that ended before yesterday', [5, 6], holidayDaysAgo(4, 2), 0, 2],
			['all days of a holiday studied', [0, 1, 2, 3], holidayDaysAgo(2, 1), 4, 4]
		];
	it.each(streaks)('tells the streaks: %s', (_name, days, holiday, current, longest) => {
		const habit = studyHabit(studiedDaysAgo(...days), FIXED_NOW_MS, { dayStartHour: 4, holiday });
		expect([habit.currentStreakDays, habit.longestStreakDays]).toEqual([current, longest]);
		expect(habit).toMatchObject({ studiedDays: days.length, ofDays: days.length === 0 ? 0 : Math.max(...days) + 1 });
	});

	it('agrees with a walk from day to day', () => {
		const anyDays = fc.uniqueArray(fc.integer({ min: -3, max: 30 }), { maxLength: 30 });
		const anyHoliday = fc
			.tuple(fc.integer({ min: -5, max: 32 }), fc.nat(8))
			.map(([to, length]) => holidayDaysAgo(to + length, to));
		const anyPast = fc.option(fc.array(anyHoliday, { maxLength: 3 }), { nil: undefined });
		fc.assert(
			fc.property(anyDays, fc.option(anyHoliday), anyPast, (days, holiday, past) => {
				const holidays = { holiday, ...(past && { pastHolidays: past }) };
				let streak = 0;
				let longest = 0;
				let current = 0;
				for (let ago = 40; ago >= 0; ago -= 1) {
					const date = dateOfDayNumber(today - ago);
					const isOff = [holiday, ...(past ?? [])].some((off) => off && date >= off.fromDate && date <= off.toDate);
					if (days.includes(ago)) streak += 1;
					else if (!isOff && ago > 0) streak = 0;
					longest = Math.max(longest, streak);
					current = streak;
				}
				expect(studyHabit(studiedDaysAgo(...days), FIXED_NOW_MS, { dayStartHour: 4, ...holidays })).toMatchObject({
					currentStreakDays: current,
					longestStreakDays: longest
				});
			}),
			{ numRuns: 500 }
		);
	});

	it('studies on no more days than there were, and in no longer streaks', () => {
		fc.assert(
			fc.property(anyLog, (reviews) => {
				const habit = studyHabit(studyLogOf(reviews), reviews.at(-1)?.atMs ?? FIXED_NOW_MS, DEFAULT_SCHEDULING);
				expect(habit.studiedDays).toBe(new Set(replayedReviews(reviews, 'UTC').map(({ day }) => day)).size);
				expect(habit.currentStreakDays).toBeLessThanOrEqual(habit.longestStreakDays);
				expect(habit.longestStreakDays).toBeLessThanOrEqual(habit.studiedDays);
				expect(habit.studiedDays).toBeLessThanOrEqual(habit.ofDays);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('timeSpent', () => {
	it('adds up the small log by hand', () => {
		inTimeZone(SMALL_LOG_ZONE, () => {
			expect(timeSpent(studyLogOf(smallReviewLog()))).toEqual({
				totalMs: 177_000,
				medianDayMs: 9000,
				medianAnswerMs: 5000
			});
		});
	});

	it('has no medians of nothing', () => {
		expect(timeSpent(studyLogOf([]))).toEqual({ totalMs: 0, medianDayMs: null, medianAnswerMs: null });
	});

	it('adds up over answers as over days, with the median day between the shortest and the longest', () => {
		const anyTimed = fc
			.tuple(anyLog, fc.array(fc.nat(60_000), { minLength: 40, maxLength: 40 }))
			.map(([reviews, times]) => reviews.map((entry, index) => ({ ...entry, tookMs: times[index] ?? 0 })));
		fc.assert(
			fc.property(anyTimed, (reviews) => {
				const spent = timeSpent(studyLogOf(reviews));
				const byDay = new Map<number, number>();
				for (const { day, review: counted } of replayedReviews(reviews, 'UTC')) {
					byDay.set(day, (byDay.get(day) ?? 0) + counted.tookMs);
				}
				const days = [...byDay.values()];
				expect(spent.totalMs).toBe(days.reduce((sum, tookMs) => sum + tookMs, 0));
				const median = spent.medianDayMs ?? 0;
				expect(days.filter((tookMs) => tookMs < median).length).toBeLessThanOrEqual(days.length / 2);
				expect(days.filter((tookMs) => tookMs > median).length).toBeLessThanOrEqual(days.length / 2);
			}),
			{ numRuns: 100 }
		);
	});
});
