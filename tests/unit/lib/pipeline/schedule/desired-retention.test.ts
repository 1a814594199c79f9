import { describe, expect, it } from 'vitest';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import { desiredRetentionAt, withDesiredRetention } from '#lib/pipeline/schedule/desired-retention.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { review, reviewId } from '#tests/support/review-histories.ts';

const settings = DEFAULT_SCHEDULING;
const changed = withDesiredRetention(withDesiredRetention(settings, 0.8, 100), 0.95, 200);

describe('desired retention', () => {
	it.each([
		['before all changes', 99, 0.9],
		['from the first change on', 100, 0.8],
		['until the second', 199, 0.8],
		['from the second on', 200, 0.95]
	])('is what was in force %s', (_name, atMs, expected) => {
		expect(desiredRetentionAt(changed, atMs)).toBe(expected);
	});

	it('forgets a change made for a time that, by a clock set back, is still to come', () => {
		const back = withDesiredRetention(changed, 0.85, 150);
		expect([99, 120, 150, 250].map((atMs) => desiredRetentionAt(back, atMs))).toEqual([0.9, 0.8, 0.85, 0.85]);
	});

	it('takes two changes of one moment for the second alone', () => {
		const twice = withDesiredRetention(withDesiredRetention(settings, 0.7, 100), 0.8, 100);
		expect([99, 100].map((atMs) => desiredRetentionAt(twice, atMs))).toEqual([0.9, 0.8]);
	});

	it('stays as it is where the same is chosen again', () => {
		expect(withDesiredRetention(settings, 0.9, 100)).toBe(settings);
	});

	it('leaves the interval of a review given before a change', () => {
		const only = review({ id: reviewId(1), rating: 4, atMs: FIXED_NOW_MS });
		const [log, cardId] = [[only], only.cardId];
		const later = withDesiredRetention(settings, 0.7, FIXED_NOW_MS + DAY_MS);
		const earlier = withDesiredRetention(settings, 0.7, FIXED_NOW_MS - DAY_MS);
		expect(replayCard(cardId, log, later)).toEqual(replayCard(cardId, log, settings));
		expect(replayCard(cardId, log, earlier).intervalDays).toBeGreaterThan(
			replayCard(cardId, log, settings).intervalDays
		);
	});
});
