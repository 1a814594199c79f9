import { describe, expect, it } from 'vitest';
import { predictedRetention, predictedRetentionBy } from '#lib/pipeline/retention/predicted-retention.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { cardId, reviewSchedule } from '#tests/support/review-histories.ts';

const schedules = [
	reviewSchedule({ cardId: 'a1', stabilityDays: 10, lastReviewAtMs: FIXED_NOW_MS - 10 * DAY_MS }),
	reviewSchedule({ cardId: 'a2', stabilityDays: 50, lastReviewAtMs: FIXED_NOW_MS }),
	reviewSchedule({ cardId: 'b1', stabilityDays: 3, lastReviewAtMs: FIXED_NOW_MS - 3 * DAY_MS }),
	newSchedule(cardId('b2'))
];

describe('predictedRetention', () => {
	it('adds up what is held: 0.9 at the stability, 1 just now, 0 of a new card', () => {
		const predicted = predictedRetention(schedules, FIXED_NOW_MS);
		expect(predicted).toMatchObject({ met: 3, of: 4 });
		expect(predicted.held).toBeCloseTo(2.8, 6);
	});

	it('is nothing of nothing', () => {
		expect(predictedRetention([], FIXED_NOW_MS)).toEqual({ held: 0, met: 0, of: 0 });
	});

	it('falls as time passes and never leaves 0 to the cards met', () => {
		const held = [0, 1, 10, 100, 10_000].map(
			(days) => predictedRetention(schedules, FIXED_NOW_MS + days * DAY_MS).held
		);
		expect(held).toEqual([...held].sort((one, other) => other - one));
		expect(held.every((number) => number >= 0 && number <= 3)).toBe(true);
	});
});

describe('predictedRetentionBy', () => {
	it('does so for each group', () => {
		const groups = predictedRetentionBy((id) => (id === 'a2' ? null : id.charAt(0)), schedules, FIXED_NOW_MS);
		expect([...groups.keys()]).toEqual(['a', 'b']);
		expect(groups.get('a')?.held).toBeCloseTo(0.9, 6);
		expect(groups.get('b')).toMatchObject({ met: 1, of: 2 });
	});
});
