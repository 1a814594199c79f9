import { expect, describe, it } from 'vitest';
import { reviewColumns } from '#lib/pipeline/retention/review-columns.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { cardId, review, reviewId } from '#tests/support/review-histories.ts';

describe('the counts of review columns', () => {
	it('leave out the reviews of a card that follow another within a day', () => {
		const grades: readonly [waitMs: number, rating: Rating][] = [
			[0, 1],
			[MINUTE_MS, 3],
			[10 * MINUTE_MS, 3],
			[2 * DAY_MS, 3],
			[6 * DAY_MS, 1],
			[10 * MINUTE_MS, 1],
			[10 * MINUTE_MS, 3],
			[DAY_MS, 3]
		];
		let atMs = FIXED_NOW_MS;
		const reviews = grades.map(([waitMs, rating], index) => {
			atMs += waitMs;
			return review({ id: reviewId(index), atMs, rating });
		});
		const { reviewsBefore, lapsesBefore } = reviewColumns(reviews, [cardId('card')]);
		expect([...reviewsBefore]).toEqual([0, 1, 1, 1, 2, 3, 3, 3]);
		expect([...lapsesBefore]).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
	});
});
