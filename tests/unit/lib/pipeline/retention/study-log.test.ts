import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewColumns, STATES } from '#lib/pipeline/retention/review-columns.ts';
import { dateOfDayNumber, dayNumberOf, selectRows, studyLog } from '#lib/pipeline/retention/study-log.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { HOUR_MS } from '#tests/support/fixed-clock.ts';
import { replayedReviews, ZONES } from '#tests/support/replayed-reviews.ts';
import { anyLog, cardId, review, reviewId } from '#tests/support/review-histories.ts';
import { SMALL_LOG_ROWS, SMALL_LOG_ZONE, smallLogResetAtMs, smallReviewLog } from '#tests/support/small-review-log.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

describe('studyLog', () => {
	it('finds each card as it was worked out by hand', () => {
		const log = inTimeZone(SMALL_LOG_ZONE, () => studyLogOf(smallReviewLog(), smallLogResetAtMs));
		const found = Array.from({ length: log.length }, (_, row) => {
			const state = STATES[log.stateBefore[row] ?? -1];
			if (state !== 'review') return state === 'new' ? 'new' : 'steps';
			const age = (log.stabilityBeforeDays[row] ?? 0) < 21 ? 'young' : 'mature';
			return log.isFirstOfDay[row] === 1 ? age.charAt(0).toUpperCase() + age.slice(1) : age;
		});
		expect(found).toEqual(SMALL_LOG_ROWS.map((row) => row[4]).filter((name) => name !== 'undone'));
	});

	it('agrees review by review with replays and the clock on the wall, in any zone', () => {
		fc.assert(
			fc.property(anyLog, fc.constantFrom(...ZONES), (reviews, zone) => {
				const log = inTimeZone(zone, () => studyLogOf(reviews));
				const past = replayedReviews(reviews, zone);
				const cards = [...new Set(reviews.map((entry) => entry.cardId))];
				const byCard = cards.flatMap((id) => past.filter((entry) => entry.review.cardId === id));
				expect([...log.dayNumber]).toEqual(byCard.map((entry) => entry.day));
				expect([...log.isFirstOfDay]).toEqual(byCard.map((entry) => Number(entry.isFirstOfDay)));
			}),
			{ numRuns: 300 }
		);
	});

	it('tells three days apart of which one day of UTC holds a part', () => {
		// 21:00 is half past midnight UTC in St John’s, and 23:30 once the clock went forward that day.
		const times = ['2025-03-09T00:29Z', '2025-03-09T00:30Z', '2025-03-09T23:29Z', '2025-03-09T23:30Z'];
		const reviews = times.map((iso, index) => review({ id: reviewId(index), cardId: 'a', atMs: Date.parse(iso) }));
		inTimeZone('America/St_Johns', () => {
			const log = studyLog(reviewColumns(reviews, [cardId('a')]), { dayStartHour: 21 });
			expect(Array.from(log.dayNumber, dateOfDayNumber)).toEqual([
				'2025-03-07',
				'2025-03-08',
				'2025-03-08',
				'2025-03-09'
			]);
		});
	});

	it('begins the day at any hour, in zones far east and far west', () => {
		const zones = ['Pacific/Kiritimati', 'Etc/GMT+12', ...ZONES];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: 0, max: 23 }),
				fc.array(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1, maxLength: 60 }),
				(zone, dayStartHour, hours) =>
					inTimeZone(zone, () => {
						const fromMs = Date.UTC(2011, 5, 1);
						const reviews = hours.map((hour, index) =>
							review({ id: reviewId(index), cardId: 'a', atMs: fromMs + hour * HOUR_MS })
						);
						const log = studyLog(reviewColumns(reviews, [cardId('a')]), { dayStartHour });
						const days = Array.from(log.atMs, (atMs) => studyDayOf(atMs, dayStartHour).date);
						expect(Array.from(log.dayNumber, dateOfDayNumber)).toEqual(days);
					})
			),
			{ numRuns: 200 }
		);
	});
});

describe('dayNumberOf and dateOfDayNumber', () => {
	it('count from 1970, there and back', () => {
		expect([dayNumberOf('1970-01-01'), dayNumberOf('2025-04-16'), dayNumberOf('1969-12-31')]).toEqual([0, 20_194, -1]);
		for (const number of [-1, 0, 59, 20_194, 40_000]) expect(dayNumberOf(dateOfDayNumber(number))).toBe(number);
	});
});

describe('selectRows', () => {
	it('keeps every column of the rows that pass, in their order', () => {
		fc.assert(
			fc.property(anyLog, fc.integer({ min: 2, max: 5 }), (reviews, step) => {
				const log = studyLogOf(reviews);
				const rows = Array.from({ length: log.length }, (_, row) => row).filter((row) => row % step === 1);
				const selected = selectRows(log, (row) => row % step === 1);
				expect(selected.length).toBe(rows.length);
				const names = Object.keys(log).filter((name) => name !== 'length') as Exclude<keyof typeof log, 'length'>[];
				for (const name of names) {
					expect(selected[name].constructor).toBe(log[name].constructor);
					expect([...selected[name]]).toEqual(rows.map((row) => log[name][row]));
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('gives the log itself where all pass', () => {
		const log = studyLogOf([review(), review({ id: reviewId(2), cardId: 'b' })]);
		expect(selectRows(log, () => true)).toBe(log);
	});
});
