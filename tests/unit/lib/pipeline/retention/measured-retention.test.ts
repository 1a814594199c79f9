import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredRetention, measuredRetentionBy } from '#lib/pipeline/retention/measured-retention.ts';
import { PERIODS, type Period } from '#lib/pipeline/retention/period.ts';
import { type PastReview, reviewHistory } from '#lib/pipeline/retention/review-history.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING, type Rating } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { anyLog, review } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const settings = DEFAULT_SCHEDULING;
const now = FIXED_NOW_MS;

/** `[days ago, stability, rating]` of a card in review state, first of its day. */
function past(
	daysAgo: number,
	stabilityBeforeDays: number,
	rating: Rating,
	given: Partial<PastReview> = {}
): PastReview {
	const atMs = now - daysAgo * DAY_MS;
	return {
		review: review({ atMs, rating }),
		day: studyDayOf(atMs, 4),
		isFirstOfDay: true,
		stateBefore: 'review',
		elapsedDays: 1,
		stabilityBeforeDays,
		difficultyBefore: 5,
		retrievabilityBefore: 0.9,
		...given
	};
}

/** Remembered of reviews, young, mature and all, such as `1/2 0/0 1/2`. */
function table(history: readonly PastReview[]): Record<Period, string> {
	const rows = measuredRetention(history, now, settings).map((row) => [
		row.period,
		[row.young, row.mature, row.all].map((share) => `${share.remembered}/${share.reviews}`).join(' ')
	]);
	return Object.fromEntries(rows) as Record<Period, string>;
}

describe('measuredRetention', () => {
	it('gives this table, counted by hand', () => {
		const history = [
			past(400, 5, 1),
			past(364, 30, 3),
			past(100, 30, 1),
			past(29, 5, 2),
			past(10, 21, 4),
			past(6, 20.99, 1),
			past(1, 5, 3),
			past(1, 40, 1),
			past(0, 5, 2),
			past(0, 5, 1),
			past(0, 90, 4)
		];
		expect(table(history)).toEqual({
			today: '1/2 1/1 2/3',
			yesterday: '1/1 0/1 1/2',
			last7Days: '2/4 1/2 3/6',
			last30Days: '3/5 2/3 5/8',
			last365Days: '3/5 3/5 6/10',
			all: '3/6 3/5 6/11'
		});
	});

	const leftOut: [name: string, past: PastReview][] = [
		['a card in learning', past(0, 5, 3, { stateBefore: 'learning' })],
		['a card in relearning', past(0, 5, 3, { stateBefore: 'relearning' })],
		['a new card', past(0, 0, 3, { stateBefore: 'new' })],
		['a second review that day', past(0, 5, 3, { isFirstOfDay: false })]
	];
	it.each(leftOut)('leaves out %s', (_name, left) => {
		expect(table([left]).all).toBe('0/0 0/0 0/0');
	});

	it('counts a review of the future in all alone', () => {
		expect(table([past(-3, 5, 3)])).toMatchObject({ all: '1/1 0/0 1/1', last7Days: '0/0 0/0 0/0' });
	});

	it('says below 20 reviews that they are too few, and still gives the interval', () => {
		const shareOf = (count: number) =>
			measuredRetention(
				Array.from({ length: count }, () => past(0, 5, 3)),
				now,
				settings
			)[0]?.all;
		expect(shareOf(0)).toMatchObject({ share: null, tooFew: true, interval: { low: 0, high: 1 } });
		expect(shareOf(19)).toMatchObject({ share: 1, tooFew: true });
		expect(shareOf(20)?.tooFew).toBe(false);
		expect(shareOf(20)?.interval.low).toBeCloseTo(0.8389, 4);
	});

	it('takes a night before four as the day before, in the reader’s zone and over daylight saving', () => {
		// 01:30 UTC on the day Berlin's clock goes forward: 03:30 there by then, 21:30 the day before in New York.
		const log = [
			review({ atMs: Date.parse('2025-03-01T12:00Z'), rating: 4 }),
			review({ atMs: Date.parse('2025-03-30T01:30Z'), rating: 3 })
		];
		const periods = (zone: string, nowIso: string) =>
			inTimeZone(zone, () =>
				measuredRetention(reviewHistory(log, settings), Date.parse(nowIso), settings)
					.filter((row) => row.all.reviews > 0)
					.map((row) => row.period)
			);
		expect(periods('Europe/Berlin', '2025-03-30T01:59Z')[0]).toBe('today');
		expect(periods('Europe/Berlin', '2025-03-30T02:00Z')[0]).toBe('yesterday');
		expect(periods('America/New_York', '2025-03-30T07:59Z')[0]).toBe('today');
		expect(periods('America/New_York', '2025-03-30T08:00Z')[0]).toBe('yesterday');
		expect(periods('Asia/Tokyo', '2025-03-30T18:59Z')[0]).toBe('today');
	});

	it('agrees with a count made anew for each row, in several zones', () => {
		const zones = ['UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia'];
		fc.assert(
			fc.property(anyLog, fc.constantFrom(...zones), fc.nat(40 * 24), (log, zone, hoursLater) =>
				inTimeZone(zone, () => {
					const nowMs = (log.at(-1)?.atMs ?? now) + hoursLater * HOUR_MS;
					for (const row of measuredRetention(reviewHistory(log, settings), nowMs, settings)) {
						expect([row.young.remembered, row.young.reviews, row.mature.remembered, row.mature.reviews]).toEqual(
							countAnew(log, zone, nowMs, row.period)
						);
						expect(row.all.reviews).toBe(row.young.reviews + row.mature.reviews);
						expect(row.all.interval.low).toBeLessThanOrEqual(row.all.share ?? 0);
						expect(row.all.interval.high).toBeGreaterThanOrEqual(row.all.share ?? 1);
					}
				})
			),
			{ numRuns: 200 }
		);
	});
});

describe('measuredRetentionBy', () => {
	it('shares the whole out among groups and leaves out cards without one', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const history = reviewHistory(log, settings);
				const nowMs = log.at(-1)?.atMs ?? now;
				const groups = measuredRetentionBy((id) => (id === 'c' ? null : id), history, nowMs, settings);
				const rest = history.filter((entry) => entry.review.cardId !== 'c');
				const whole = measuredRetention(rest, nowMs, settings);
				for (const [index, period] of PERIODS.entries()) {
					expect(whole[index]?.period).toBe(period);
					const total = [...groups.values()].reduce((sum, rows) => sum + (rows[index]?.all.reviews ?? 0), 0);
					expect(total).toBe(whole[index]?.all.reviews);
				}
				for (const [group, rows] of groups) {
					const own = history.filter((entry) => entry.review.cardId === group);
					expect(rows).toEqual(measuredRetention(own, nowMs, settings));
				}
			}),
			{ numRuns: 200 }
		);
	});
});

/** By the clock on the wall, as `Intl` tells it, and a replay for each review. */
function countAnew(log: readonly Review[], zone: string, nowMs: number, period: Period): number[] {
	const counted = log.filter((entry) => entry.undone !== true);
	const today = wallDay(nowMs, zone);
	const sums = [0, 0, 0, 0];
	const seen = new Set<string>();
	for (const [index, entry] of counted.entries()) {
		const day = wallDay(entry.atMs, zone);
		const isFirst = !seen.has(`${entry.cardId} ${day}`);
		seen.add(`${entry.cardId} ${day}`);
		const before = replayCard(entry.cardId, counted.slice(0, index), settings);
		const longest = { today: 0, yesterday: 1, last7Days: 6, last30Days: 29, last365Days: 364, all: Infinity }[period];
		const isIn =
			period === 'yesterday' ? today - day === 1 : today - day <= longest && (period === 'all' || day <= today);
		if (!isFirst || !isIn || before.state !== 'review') continue;
		const place = before.stabilityDays < 21 ? 0 : 2;
		sums[place] = (sums[place] ?? 0) + (entry.rating === 1 ? 0 : 1);
		sums[place + 1] = (sums[place + 1] ?? 0) + 1;
	}
	return sums;
}

/** The number of the calendar day on which the study day of a time begins. */
function wallDay(atMs: number, zone: string): number {
	const [date = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
		timeZone: zone,
		dateStyle: 'short',
		timeStyle: 'short'
	})
		.format(atMs)
		.split(' ');
	return Date.parse(date) / DAY_MS - (time < '04:00' ? 1 : 0);
}
