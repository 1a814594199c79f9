import { expect, test } from 'vitest';
import type { ReviewId } from '#lib/pipeline/review-log/review.ts';
import { makeReview } from '#lib/state/make-review.ts';
import { cardId } from '#tests/support/deck-builders.ts';

const rows = [
	{ name: 'never reset', nowMs: 5000, resetAtMs: null, lastReviewAtMs: null, atMs: 5000 },
	{ name: 'never reset, the clock set back', nowMs: 5000, resetAtMs: null, lastReviewAtMs: 9000, atMs: 5000 },
	{ name: 'reset before', nowMs: 5000, resetAtMs: 4000, lastReviewAtMs: null, atMs: 5000 },
	{ name: 'reset, then the clock set back', nowMs: 5000, resetAtMs: 8000, lastReviewAtMs: null, atMs: 8001 },
	{ name: 'the second after that', nowMs: 5001, resetAtMs: 8000, lastReviewAtMs: 8001, atMs: 8002 }
];

test.each(rows)('when a review was given: $name', ({ nowMs, resetAtMs, lastReviewAtMs, atMs }) => {
	const shown = { card: { id: cardId(0), resetAtMs }, schedule: { lastReviewAtMs } };
	const needs = { nowMs: () => nowMs, makeReviewId: (time: number) => String(time) as ReviewId };
	const review = makeReview(shown, 3, 4000, needs);
	expect([review.id, review.atMs, review.tookMs]).toEqual([String(atMs), atMs, nowMs - 4000]);
});
