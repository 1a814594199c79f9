import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	emptyReviewColumns,
	reviewColumns,
	type ReviewColumns,
	STATES,
	writeCardReviews
} from '#lib/pipeline/retention/review-columns.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { byTime } from '#lib/pipeline/review-log/time-order.ts';
import { markUndone } from '#lib/pipeline/review-log/undo.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { anyLog, cardId, review, reviewId } from '#tests/support/review-histories.ts';

const settings = DEFAULT_SCHEDULING;
const CARDS = ['a', 'b', 'c'].map(cardId);

/** Every column's value in a row. */
function rowOf(columns: ReviewColumns, row: number) {
	return {
		cardRow: columns.cardRow[row],
		atMs: columns.atMs[row],
		rating: columns.rating[row],
		tookMs: columns.tookMs[row],
		state: STATES[columns.stateBefore[row] ?? -1],
		elapsedDays: columns.elapsedDays[row],
		stabilityDays: columns.stabilityBeforeDays[row],
		reviews: columns.reviewsBefore[row],
		lapses: columns.lapsesBefore[row]
	};
}

const rowsOf = (columns: ReviewColumns) => Array.from({ length: columns.length }, (_, row) => rowOf(columns, row));

describe('reviewColumns', () => {
	it('tells of each review what a replay of all before it gives, resets and undone reviews heeded', () => {
		const anyReset = fc.option(fc.integer({ min: -1, max: 60 }).map((days) => FIXED_NOW_MS + days * DAY_MS));
		fc.assert(
			fc.property(anyLog, anyReset, (log, resetAtMs) => {
				const columns = reviewColumns(log, CARDS, () => resetAtMs);
				const expected = CARDS.flatMap((id, cardRow) => {
					const own = log.filter((entry) => entry.cardId === id && entry.undone !== true);
					return own.map((entry, index) => {
						const isAfterReset = resetAtMs !== null && entry.atMs > resetAtMs;
						const before = replayCard(id, own.slice(0, index), settings, isAfterReset ? resetAtMs : null);
						const begun = own.slice(0, index).filter(({ atMs }) => !isAfterReset || atMs > resetAtMs);
						const daysBefore = ({ atMs }: Review, at: number) =>
							Math.round((atMs - (begun[at - 1]?.atMs ?? -Infinity)) / DAY_MS);
						const onOtherDays = begun.filter((one, at) => daysBefore(one, at) > 0);
						const forgotten = onOtherDays.filter((one) => one.rating === 1 && one !== begun[0]);
						const sinceMs = entry.atMs - (before.lastReviewAtMs ?? entry.atMs);
						return {
							cardRow,
							atMs: entry.atMs,
							rating: entry.rating,
							tookMs: entry.tookMs,
							state: before.state,
							elapsedDays: Math.round(sinceMs / DAY_MS),
							stabilityDays: before.stabilityDays,
							reviews: onOtherDays.length,
							lapses: forgotten.length
						};
					});
				});
				expect(rowsOf(columns)).toEqual(expected);
			}),
			{ numRuns: 200 }
		);
	});

	it('is the same for a log in any order', () => {
		const anyShuffled = anyLog.chain((log) =>
			fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))
		);
		fc.assert(
			fc.property(anyShuffled, ([log, shuffled]) => {
				expect(rowsOf(reviewColumns(shuffled, CARDS))).toEqual(rowsOf(reviewColumns(log, CARDS)));
			}),
			{ numRuns: 100 }
		);
	});

	it('keeps the rows of a card together by time, and leaves out cards that have no row', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const columns = reviewColumns(log, ['c', 'a'].map(cardId));
				const kept = (name: string) => log.filter((entry) => entry.cardId === name && entry.undone !== true);
				expect([...columns.cardRow]).toEqual([...kept('c').map(() => 0), ...kept('a').map(() => 1)]);
				expect([...columns.atMs]).toEqual([...kept('c'), ...kept('a')].map((entry) => entry.atMs));
			}),
			{ numRuns: 100 }
		);
	});

	it('has no rows of nothing', () => {
		expect(reviewColumns([], CARDS).length).toBe(0);
		expect(reviewColumns([markUndone(review({ cardId: 'a' }))], CARDS).length).toBe(0);
	});
});

describe('writeCardReviews', () => {
	it('writes from a row on and says where it ended, whatever stood there before', () => {
		const own: Review[] = [0, 3, 9].map((day) =>
			review({ id: reviewId(day), cardId: 'a', atMs: FIXED_NOW_MS + day * DAY_MS, rating: 4 })
		);
		const columns = emptyReviewColumns(6);
		for (const column of [columns.elapsedDays, columns.lapsesBefore, columns.stabilityBeforeDays]) column.fill(77);
		expect(writeCardReviews(columns, 2, 5, [...own].reverse(), null)).toBe(5);
		const alone = rowsOf(reviewColumns(own, [cardId('a')]));
		expect([2, 3, 4].map((row) => rowOf(columns, row))).toEqual(alone.map((row) => ({ ...row, cardRow: 5 })));
		expect([...columns.atMs.subarray(2, 5)]).toEqual(own.sort(byTime).map(({ atMs }) => atMs));
		expect([columns.lapsesBefore[1], columns.lapsesBefore[5]]).toEqual([77, 77]);
	});
});
