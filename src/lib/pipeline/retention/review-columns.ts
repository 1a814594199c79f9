import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { inTimeOrder } from '#lib/pipeline/review-log/time-order.ts';
import { elapsedDaysBetween } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve, type Memory, memoryAfterGrade } from '#lib/pipeline/schedule/fsrs.ts';
import { type Step, stepAfterGrade } from '#lib/pipeline/schedule/learning-steps.ts';
import type { LearningState } from '#lib/pipeline/schedule/schedule.ts';

/** The states by their numbers in columns. */
export const STATES: readonly LearningState[] = ['new', 'learning', 'review', 'relearning'];

/** The number of the review state in columns. */
export const IN_REVIEW = STATES.indexOf('review');

/**
 * Reviews that count, each with the card's memory just before it: one row a review, in columns of equal length, since a
 * million objects would take seconds to go through. The rows of a card stand together, by time. Reviews undone have none;
 * a card that was reset begins anew, without memory, at its first review after that.
 */
export interface ReviewColumns {
	readonly length: number;
	/** The card's row in the `CardColumns` beside it. */
	readonly cardRow: Int32Array;
	/** Epoch milliseconds. */
	readonly atMs: Float64Array;
	/** 1 to 4. */
	readonly rating: Uint8Array;
	/** From showing the prompt to the grade, milliseconds. */
	readonly tookMs: Float64Array;
	/** The number in `STATES` of the state before. */
	readonly stateBefore: Uint8Array;
	/** Whole days since the card's last review, as FSRS was told them; 0 for the first. */
	readonly elapsedDays: Int32Array;
	/** Days; 0 before the first review. */
	readonly stabilityBeforeDays: Float64Array;
	/** How many reviews of the card came before, since it was reset; of those with `elapsedDays` 0, the first alone. */
	readonly reviewsBefore: Int32Array;
	/** How many of those before were graded Again a day or more after the last one, since it was reset. */
	readonly lapsesBefore: Int32Array;
}

/** Columns of so many rows, all 0. */
export function emptyReviewColumns(length: number): ReviewColumns {
	return {
		length,
		cardRow: new Int32Array(length),
		atMs: new Float64Array(length),
		rating: new Uint8Array(length),
		tookMs: new Float64Array(length),
		stateBefore: new Uint8Array(length),
		elapsedDays: new Int32Array(length),
		stabilityBeforeDays: new Float64Array(length),
		reviewsBefore: new Int32Array(length),
		lapsesBefore: new Int32Array(length)
	};
}

interface CardSoFar {
	readonly memory: Memory;
	readonly step: Step;
	readonly lastAtMs: number;
	readonly reviews: number;
	readonly lapses: number;
}

const NEVER_REVIEWED: CardSoFar = {
	memory: { stabilityDays: 0, difficulty: 0 },
	step: { state: 'new', step: 0 },
	lastAtMs: -Infinity,
	reviews: 0,
	lapses: 0
};

/**
 * Writes the reviews of one card into columns, about a microsecond each.
 * @param reviews of that card, in any order; those undone are left out
 * @param resetAtMs when the card was last begun anew, epoch milliseconds; null if never
 * @param fromRow the first row to write
 * @returns the row after the last one written
 */
export function writeCardReviews(
	columns: ReviewColumns,
	fromRow: number,
	cardRow: number,
	reviews: readonly Review[],
	resetAtMs: number | null
): number {
	let card = NEVER_REVIEWED;
	let row = fromRow;
	for (const { undone, atMs, rating, tookMs } of inTimeOrder(reviews)) {
		if (undone === true) continue;
		if (resetAtMs !== null && card.lastAtMs <= resetAtMs && atMs > resetAtMs) card = NEVER_REVIEWED;
		const { memory, step, lapses } = card;
		const isNew = step.state === 'new';
		const elapsedDays = isNew ? 0 : elapsedDaysBetween(card.lastAtMs, atMs);
		columns.cardRow[row] = cardRow;
		columns.atMs[row] = atMs;
		columns.rating[row] = rating;
		columns.tookMs[row] = tookMs;
		columns.stateBefore[row] = STATES.indexOf(step.state);
		columns.elapsedDays[row] = elapsedDays;
		columns.stabilityBeforeDays[row] = memory.stabilityDays;
		columns.reviewsBefore[row] = card.reviews;
		columns.lapsesBefore[row] = lapses;
		const recall = isNew ? 0 : forgettingCurve(elapsedDays, memory.stabilityDays);
		card = {
			memory: memoryAfterGrade(memory, elapsedDays, recall, rating),
			step: stepAfterGrade(step, rating),
			lastAtMs: atMs,
			reviews: card.reviews + Number(isNew || elapsedDays > 0),
			lapses: lapses + Number(elapsedDays > 0 && rating === 1)
		};
		row += 1;
	}
	return row;
}

/**
 * A whole log in columns.
 * @param reviews in any order
 * @param cardIds the cards by their rows; reviews of any other card are left out
 * @param resetAtMsOf when a card was reset, epoch milliseconds; null if never
 */
export function reviewColumns(
	reviews: readonly Review[],
	cardIds: readonly CardId[],
	resetAtMsOf: (cardId: CardId) => number | null = () => null
): ReviewColumns {
	const byCard = groupByCard(reviews);
	const columns = emptyReviewColumns(reviews.length);
	let row = 0;
	for (const [cardRow, id] of cardIds.entries()) {
		row = writeCardReviews(columns, row, cardRow, byCard.get(id) ?? [], resetAtMsOf(id));
	}
	return firstRows(columns, row);
}

/** The first rows of columns, without copying. */
export function firstRows(columns: ReviewColumns, length: number): ReviewColumns {
	return {
		length,
		cardRow: columns.cardRow.subarray(0, length),
		atMs: columns.atMs.subarray(0, length),
		rating: columns.rating.subarray(0, length),
		tookMs: columns.tookMs.subarray(0, length),
		stateBefore: columns.stateBefore.subarray(0, length),
		elapsedDays: columns.elapsedDays.subarray(0, length),
		stabilityBeforeDays: columns.stabilityBeforeDays.subarray(0, length),
		reviewsBefore: columns.reviewsBefore.subarray(0, length),
		lapsesBefore: columns.lapsesBefore.subarray(0, length)
	};
}

/** Copies some rows of columns, from `start` to before `end`, into others. */
export function copyRows(from: ReviewColumns, start: number, end: number, to: ReviewColumns, toRow: number): void {
	if (end <= start) return;
	to.cardRow.set(from.cardRow.subarray(start, end), toRow);
	to.atMs.set(from.atMs.subarray(start, end), toRow);
	to.rating.set(from.rating.subarray(start, end), toRow);
	to.tookMs.set(from.tookMs.subarray(start, end), toRow);
	to.stateBefore.set(from.stateBefore.subarray(start, end), toRow);
	to.elapsedDays.set(from.elapsedDays.subarray(start, end), toRow);
	to.stabilityBeforeDays.set(from.stabilityBeforeDays.subarray(start, end), toRow);
	to.reviewsBefore.set(from.reviewsBefore.subarray(start, end), toRow);
	to.lapsesBefore.set(from.lapsesBefore.subarray(start, end), toRow);
}

function groupByCard(reviews: readonly Review[]): ReadonlyMap<CardId, readonly Review[]> {
	const groups = new Map<CardId, Review[]>();
	for (const review of reviews) {
		const group = groups.get(review.cardId);
		if (group === undefined) groups.set(review.cardId, [review]);
		else group.push(review);
	}
	return groups;
}
