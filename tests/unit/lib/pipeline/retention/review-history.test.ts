import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewHistory } from '#lib/pipeline/retention/review-history.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import { markUndone, standing } from '#lib/pipeline/review-log/undo.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { anyLog, review, reviewId } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const settings = DEFAULT_SCHEDULING;

describe('reviewHistory', () => {
	it('tells of each review what a replay of all before it gives', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const counted = standing(log);
				const history = reviewHistory(log, settings);
				expect(history.map((past) => past.review)).toEqual(counted);
				for (const [index, past] of history.entries()) {
					const before = replayCard(past.review.cardId, counted.slice(0, index), settings);
					expect(past.stateBefore).toBe(before.state);
					expect(past.stabilityBeforeDays).toBe(before.stabilityDays);
					expect(past.difficultyBefore).toBe(before.difficulty);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('gives the probability of recall that FSRS reckons with', () => {
		const log = [
			review({ id: reviewId(1), rating: 4 }),
			review({ id: reviewId(2), atMs: FIXED_NOW_MS + 8.2956 * DAY_MS })
		];
		const [first, second] = reviewHistory(log, settings);
		expect(first).toMatchObject({ stateBefore: 'new', retrievabilityBefore: 0, elapsedDays: 0 });
		expect(second).toMatchObject({ stateBefore: 'review', stabilityBeforeDays: 8.2956, elapsedDays: 8 });
		// (1 + (0.9^(−1/0.1542) − 1) · 8 / 8.2956)^−0.1542
		expect(second?.retrievabilityBefore).toBeCloseTo(0.9025, 4);
	});

	it('marks the first review of a card in a study day, which begins at four in the zone it is looked at in', () => {
		const at = (date: string, hour: number) => Date.parse(date) + hour * HOUR_MS;
		const log = [
			review({ id: reviewId(1), atMs: at('2025-03-29', 20) }),
			review({ id: reviewId(2), atMs: at('2025-03-30', 1) }),
			review({ id: reviewId(3), atMs: at('2025-03-30', 3) })
		];
		const seen = (zone: string) =>
			inTimeZone(zone, () =>
				reviewHistory(log, settings).map((past) => `${past.day.date.slice(8)}${past.isFirstOfDay ? ' first' : ''}`)
			);
		expect(seen('UTC')).toEqual(['29 first', '29', '29']);
		expect(seen('Europe/Berlin')).toEqual(['29 first', '29', '30 first']);
		expect(seen('Asia/Tokyo')).toEqual(['30 first', '30', '30']);
		expect(seen('America/New_York')).toEqual(['29 first', '29', '29']);
	});

	it('begins anew after a reset, and keeps what was before it', () => {
		const log = [0, 1, 2, 3].map((day) => review({ id: reviewId(day), atMs: FIXED_NOW_MS + day * DAY_MS, rating: 4 }));
		const history = reviewHistory(log, settings, () => FIXED_NOW_MS + 1.5 * DAY_MS);
		expect(history.map(({ stateBefore }) => stateBefore)).toEqual(['new', 'review', 'new', 'review']);
		expect(history[2]).toMatchObject({ stabilityBeforeDays: 0, isFirstOfDay: true });
	});

	it('leaves out what was undone, also as the first of its day', () => {
		const log = [
			markUndone(review({ id: reviewId(1), rating: 1 })),
			review({ id: reviewId(2), atMs: FIXED_NOW_MS + MINUTE_MS })
		];
		expect(reviewHistory(log, settings)).toMatchObject([{ review: { id: reviewId(2) }, isFirstOfDay: true }]);
	});
});
