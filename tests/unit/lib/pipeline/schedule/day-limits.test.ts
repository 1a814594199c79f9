import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DayChoices, dayLimits, nextDayNotFree, NO_EXTRAS } from '#lib/pipeline/schedule/day-limits.ts';
import { addDays, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
/** Half of Saturday, nothing of Sunday, a third of Monday. */
const WEEKEND = [0, 1 / 3, 1, 1, 1, 1, 0.5];
const choices: DayChoices = { newCardsPerDay: 10, reviewsPerDay: 200, easyDays: EVERY_DAY, holiday: null };
const SATURDAY = '2025-04-19';
const SUNDAY = '2025-04-20';
const MONDAY = '2025-04-21';
const easter = { fromDate: '2025-04-18', toDate: MONDAY };

test.each<{ name: string; given: Partial<DayChoices>; next: string | null }>([
	{ name: 'the day after, if nothing is chosen', given: {}, next: SATURDAY },
	{ name: 'a day that is half easy, too', given: { easyDays: WEEKEND }, next: SATURDAY },
	{ name: 'the day after an easy one', given: { easyDays: [1, 1, 1, 1, 1, 1, 0] }, next: SUNDAY },
	{ name: 'the day after a holiday', given: { holiday: easter }, next: addDays(MONDAY, 1) },
	{
		name: 'the one weekday not left free, after a holiday that follows easy days',
		given: { easyDays: [0, 0, 0, 0, 0, 1, 0], holiday: { fromDate: SUNDAY, toDate: '2025-05-02' } },
		next: '2025-05-09'
	},
	{ name: 'none, if all weekdays are free', given: { easyDays: Array<number>(7).fill(0), holiday: easter }, next: null }
])('the next day that is not left free is $name', ({ given, next }) => {
	expect(nextDayNotFree(easter.fromDate, { ...choices, ...given })).toBe(next);
});

describe('dayLimits', () => {
	const rows: [
		name: string,
		date: string,
		given: Partial<DayChoices>,
		due: number,
		extras: { reviews: number; newCards: number },
		expected: [reviews: number, newCards: number]
	][] = [
		['a usual day', MONDAY, {}, 30, NO_EXTRAS, [30, 10]],
		['more due than the limit', MONDAY, {}, 300, NO_EXTRAS, [200, 10]],
		['nothing due', MONDAY, {}, 0, NO_EXTRAS, [0, 10]],
		['half a day', SATURDAY, { easyDays: WEEKEND }, 30, NO_EXTRAS, [15, 5]],
		['half of an odd number: reviews up', SATURDAY, { easyDays: WEEKEND }, 31, NO_EXTRAS, [16, 5]],
		['and new cards down', SATURDAY, { easyDays: WEEKEND, newCardsPerDay: 5 }, 31, NO_EXTRAS, [16, 2]],
		['half of more than twice the limit', SATURDAY, { easyDays: WEEKEND }, 500, NO_EXTRAS, [200, 5]],
		['a day off', SUNDAY, { easyDays: WEEKEND }, 30, NO_EXTRAS, [0, 0]],
		['a third', MONDAY, { easyDays: WEEKEND }, 30, NO_EXTRAS, [10, 3]],
		['a share that floating point makes too large', MONDAY, { easyDays: [1, 0.07] }, 100, NO_EXTRAS, [7, 0]],
		['a share that it makes too small', MONDAY, { easyDays: [1, 0.29], newCardsPerDay: 100 }, 0, NO_EXTRAS, [0, 29]],
		['a weekday without a share', SATURDAY, { easyDays: [] }, 30, NO_EXTRAS, [30, 10]],
		['the first day of a holiday', easter.fromDate, { holiday: easter }, 30, NO_EXTRAS, [0, 0]],
		['its last day', easter.toDate, { holiday: easter }, 30, NO_EXTRAS, [0, 0]],
		['the day before', addDays(easter.fromDate, -1), { holiday: easter }, 30, NO_EXTRAS, [30, 10]],
		['the day after', addDays(easter.toDate, 1), { holiday: easter }, 30, NO_EXTRAS, [30, 10]],
		['a holiday of one day', MONDAY, { holiday: { fromDate: MONDAY, toDate: MONDAY } }, 9, NO_EXTRAS, [0, 0]],
		['more asked for', MONDAY, {}, 300, { reviews: 50, newCards: 5 }, [250, 15]],
		['more asked for on an easy day', SATURDAY, { easyDays: WEEKEND }, 30, { reviews: 4, newCards: 1 }, [19, 6]],
		['more asked for on a holiday', MONDAY, { holiday: easter }, 30, { reviews: 4, newCards: 1 }, [4, 1]]
	];
	it.each(rows)('%s', (_name, date, given, due, extras, [reviews, newCards]) => {
		expect(dayLimits({ date }, { ...choices, ...given }, extras, due)).toEqual({ reviews, newCards });
	});

	it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'])(
		'takes the small hours of Monday in %s as Sunday',
		(zone) => {
			inTimeZone(zone, () => {
				const atMs = new Date(2025, 3, 21, 3, 59).getTime();
				const limitsAt = (ms: number) =>
					dayLimits(studyDayOf(ms, 4), { ...choices, easyDays: WEEKEND }, NO_EXTRAS, 30).reviews;
				expect([limitsAt(atMs), limitsAt(atMs + 60_000)]).toEqual([0, 10]);
			});
		}
	);

	it('is whole and not negative, grows with the share, and stays within the limits and what was asked for', () => {
		const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
		const anyCount = fc.nat(2000);
		const anyExtras = fc.record({ reviews: fc.nat(100), newCards: fc.nat(100) });
		fc.assert(
			fc.property(
				fc.nat(1000),
				fc.tuple(anyShare, anyShare),
				fc.tuple(anyCount, anyCount, anyCount),
				anyExtras,
				fc.boolean(),
				(dayNumber, shares, [newCardsPerDay, reviewsPerDay, due], extras, isAway) => {
					const date = addDays('2025-01-01', dayNumber);
					const holiday = isAway ? { fromDate: date, toDate: date } : null;
					const [less, more] = [Math.min(...shares), Math.max(...shares)].map((share) =>
						dayLimits({ date }, { newCardsPerDay, reviewsPerDay, easyDays: Array(7).fill(share), holiday }, extras, due)
					);
					for (const part of ['reviews', 'newCards'] as const) {
						expect(less?.[part]).toBeGreaterThanOrEqual(extras[part]);
						expect(less?.[part]).toBeLessThanOrEqual(more?.[part] ?? NaN);
						expect(Number.isInteger(more?.[part])).toBe(true);
					}
					expect(more?.reviews).toBeLessThanOrEqual(Math.min(reviewsPerDay, due) + extras.reviews);
					expect(more?.newCards).toBeLessThanOrEqual(newCardsPerDay + extras.newCards);
					if (isAway) expect(more).toEqual(extras);
				}
			),
			{ numRuns: 1000 }
		);
	});
});
