import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReviewId } from '#lib/state/make-ids.ts';
import { reviewsFrom } from '#lib/store/key-ranges.ts';

const timeMs = fc.integer({ min: 0, max: 4_000_000_000_000 });

test('review ids sort by time, and are found from it on', () => {
	fc.assert(
		fc.property(timeMs, timeMs, (one, other) => {
			const [first, second] = [makeReviewId(one), makeReviewId(other)];
			if (one !== other) expect(first < second).toBe(one < other);
			expect(reviewsFrom(one).includes(second)).toBe(other >= one);
		})
	);
});

test('two reviews of one millisecond have two ids', () => {
	expect(makeReviewId(1000)).not.toBe(makeReviewId(1000));
});
