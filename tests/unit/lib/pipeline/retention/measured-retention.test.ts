import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredRetention, measuredRetentionBy } from '#lib/pipeline/retention/measured-retention.ts';
import { type MeasuredRetention } from '#lib/pipeline/retention/measured-retention.ts';
import { PERIODS } from '#lib/pipeline/retention/period.ts';
import { selectRows } from '#lib/pipeline/retention/study-log.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { FIXED_NOW_MS, HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { replayedReviews, wallClock, ZONES } from '#tests/support/replayed-reviews.ts';
import { anyLog, review, reviewId } from '#tests/support/review-histories.ts';
import { SMALL_LOG_ZONE, smallLogNowMs, smallLogResetAtMs, smallReviewLog } from '#tests/support/small-review-log.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const settings = DEFAULT_SCHEDULING;
const now = FIXED_NOW_MS;

/** Remembered of reviews, young, mature and all, such as `1/2 0/0 1/2`, by period. */
function table(rows: readonly MeasuredRetention[]): Record<string, string> {
	return Object.fromEntries(
		rows.map(({ period, young, mature, all }) => [
			period,
			[young, mature, all].map(({ remembered, reviews }) => `${remembered}/${reviews}`).join(' ')
		])
	);
}

describe('measuredRetention', () => {
	it('gives this table, counted by hand', () => {
		inTimeZone(SMALL_LOG_ZONE, () => {
			const log = studyLogOf(smallReviewLog(), smallLogResetAtMs);
			expect(table(measuredRetention(log, smallLogNowMs(), settings))).toEqual({
				today: '0/0 0/1 0/1',
				yesterday: '2/2 0/0 2/2',
				last7Days: '2/3 0/1 2/4',
				last30Days: '3/5 1/2 4/7',
				last365Days: '5/8 1/2 6/10',
				all: '5/8 1/2 6/10'
			});
		});
	});

	it('counts a review of the future in all alone', () => {
		const log = studyLogOf([
			review({ id: reviewId(1), rating: 4 }),
			review({ id: reviewId(2), atMs: now + 8 * 24 * HOUR_MS })
		]);
		expect(table(measuredRetention(log, now, settings))).toMatchObject({
			all: '1/1 0/0 1/1',
			last365Days: '0/0 0/0 0/0'
		});
	});

	it('says below 20 reviews that they are too few, and still gives the interval', () => {
		const shareOf = (count: number) => {
			const reviews = Array.from({ length: count }, (_, card) => [
				review({ id: reviewId(2 * card), cardId: `card-${card}`, rating: 4, atMs: now - 8 * 24 * HOUR_MS }),
				review({ id: reviewId(2 * card + 1), cardId: `card-${card}`, atMs: now })
			]);
			return measuredRetention(studyLogOf(reviews.flat()), now, settings)[0]?.all;
		};
		expect(shareOf(0)).toMatchObject({ share: null, tooFew: true, interval: { low: 0, high: 1 } });
		expect(shareOf(19)).toMatchObject({ share: 1, tooFew: true });
		expect(shareOf(20)?.tooFew).toBe(false);
		expect(shareOf(20)?.interval.low).toBeCloseTo(0.8389, 4);
	});

	it('takes a night before four as the day before, in the reader’s zone and over daylight saving', () => {
		// 01:30 UTC on the day Berlin's clock goes forward: 03:30 there by then, 21:30 the day before in New York.
		const reviews = [
			review({ atMs: Date.parse('2025-03-01T12:00Z'), rating: 4 }),
			review({ atMs: Date.parse('2025-03-30T01:30Z'), rating: 3 })
		];
		const periods = (zone: string, nowIso: string) =>
			inTimeZone(zone, () =>
				measuredRetention(studyLogOf(reviews), Date.parse(nowIso), settings)
					.filter((row) => row.all.reviews > 0)
					.map((row) => row.period)
			);
		expect(periods('Europe/Berlin', '2025-03-30T01:59Z')[0]).toBe('today');
		expect(periods('Europe/Berlin', '2025-03-30T02:00Z')[0]).toBe('yesterday');
		expect(periods('America/New_York', '2025-03-30T07:59Z')[0]).toBe('today');
		expect(periods('America/New_York', '2025-03-30T08:00Z')[0]).toBe('yesterday');
		expect(periods('Asia/Tokyo', '2025-03-30T18:59Z')[0]).toBe('today');
	});

	const daysBack = { today: 0, yesterday: 1, last7Days: 6, last30Days: 29, last365Days: 364, all: Infinity };

	it('agrees with a count made anew for each row, review by review, in several zones', () => {
		fc.assert(
			fc.property(anyLog, fc.constantFrom(...ZONES), fc.nat(40 * 24), (reviews, zone, hoursLater) => {
				const nowMs = (reviews.at(-1)?.atMs ?? now) + hoursLater * HOUR_MS;
				const rows = inTimeZone(zone, () => measuredRetention(studyLogOf(reviews), nowMs, settings));
				const today = wallClock(zone)(nowMs).day;
				const measured = replayedReviews(reviews, zone).filter((past) => past.isMeasured);
				for (const { period, young, mature, all } of rows) {
					const within = measured.filter(({ day }) =>
						period === 'yesterday' ? today - day === 1 : today - day <= daysBack[period]
					);
					for (const [share, isMature] of [[young, false] as const, [mature, true] as const]) {
						const own = within.filter(({ stabilityBeforeDays }) => stabilityBeforeDays >= 21 === isMature);
						expect(share.reviews).toBe(own.length);
						expect(share.remembered).toBe(own.filter(({ isRemembered }) => isRemembered).length);
					}
					expect(all.reviews).toBe(within.length);
					expect(all.remembered).toBe(young.remembered + mature.remembered);
					expect(all.interval.low).toBeLessThanOrEqual(all.share ?? 0);
					expect(all.interval.high).toBeGreaterThanOrEqual(all.share ?? 1);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('is the same for a log in any order', () => {
		const anyShuffled = anyLog.chain((log) =>
			fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))
		);
		fc.assert(
			fc.property(anyShuffled, ([reviews, shuffled]) => {
				const nowMs = (reviews.at(-1)?.atMs ?? now) + MINUTE_MS;
				expect(measuredRetention(studyLogOf(shuffled), nowMs, settings)).toEqual(
					measuredRetention(studyLogOf(reviews), nowMs, settings)
				);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('measuredRetentionBy', () => {
	it('gives this table of the cards, counted by hand, without those never measured', () => {
		inTimeZone(SMALL_LOG_ZONE, () => {
			const log = studyLogOf(smallReviewLog(), smallLogResetAtMs);
			// Anchor, beacon, chart, dune, ebb, flood.
			const groups = measuredRetentionBy(Uint8Array.of(7, 3, 3, 0, 9, 5), log, smallLogNowMs(), settings);
			expect([...groups].map(([group, rows]) => [group, table(rows)['all']])).toEqual([
				[0, '1/1 0/0 1/1'],
				[3, '3/6 0/0 3/6'],
				[7, '1/1 1/2 2/3']
			]);
		});
	});

	it('shares the whole out among groups and leaves out cards without one', () => {
		fc.assert(
			fc.property(anyLog, fc.constantFrom(...ZONES), (reviews, zone) =>
				inTimeZone(zone, () => {
					const log = studyLogOf(reviews);
					const nowMs = reviews.at(-1)?.atMs ?? now;
					const groupOf = Int32Array.of(4, -1, 1);
					const groups = measuredRetentionBy(groupOf, log, nowMs, settings);
					const groupAt = (row: number) => groupOf[log.cardRow[row] ?? -1];
					const whole = measuredRetention(
						selectRows(log, (row) => groupAt(row) !== -1),
						nowMs,
						settings
					);
					expect(whole.map(({ period }) => period)).toEqual(PERIODS);
					for (const [index, row] of whole.entries()) {
						const total = [...groups.values()].reduce((sum, rows) => sum + (rows[index]?.all.reviews ?? 0), 0);
						expect(total).toBe(row.all.reviews);
					}
					for (const [group, rows] of groups) {
						const own = selectRows(log, (row) => groupAt(row) === group);
						expect(rows).toEqual(measuredRetention(own, nowMs, settings));
					}
				})
			),
			{ numRuns: 200 }
		);
	});
});
