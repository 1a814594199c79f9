import type { CardId } from '#lib/pipeline/cards/card.ts';
import {
	type CardColumns,
	cardColumns,
	type CardFigures,
	cardFiguresOf
} from '#lib/pipeline/retention/card-columns.ts';
import {
	copyRows,
	emptyReviewColumns,
	firstRows,
	type ReviewColumns,
	reviewColumns,
	writeCardReviews
} from '#lib/pipeline/retention/review-columns.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';

/** All cards and all that was ever answered, in the form that statistics read. It follows from the store entirely. */
export interface StudyLedger {
	readonly cards: CardColumns;
	readonly reviews: ReviewColumns;
	/** The first of each card's rows among the reviews; one more stands for the end. */
	readonly starts: Int32Array;
}

/** One card with its log. */
export interface CardRecord {
	readonly figures: CardFigures;
	/** Of that card, in any order, undone ones included. */
	readonly reviews: readonly Review[];
	/** When it was last begun anew, epoch milliseconds; null if never. */
	readonly resetAtMs: number | null;
}

/**
 * The ledger of all cards.
 * @param reviews in any order; those of other cards are left out
 */
export function studyLedger(
	cards: readonly CardFigures[],
	reviews: readonly Review[],
	resetAtMsOf: (cardId: CardId) => number | null
): StudyLedger {
	const columns = reviewColumns(
		reviews,
		cards.map(({ id }) => id),
		resetAtMsOf
	);
	return { cards: cardColumns(cards), reviews: columns, starts: startsOf(columns, cards.length) };
}

/** The ledger once some cards, or what was answered about them, have changed; cards that are new to it come last. */
export function renewLedger(ledger: StudyLedger, changed: readonly CardRecord[]): StudyLedger {
	if (changed.length === 0) return ledger;
	const rowOf = new Map(ledger.cards.ids.map((id, row) => [id, row]));
	const figures = ledger.cards.ids.map((_, row) => cardFiguresOf(ledger.cards, row));
	const recordOf = new Map<number, CardRecord>();
	for (const record of changed) {
		const row = rowOf.get(record.figures.id) ?? figures.length;
		figures[row] = record.figures;
		recordOf.set(row, record);
	}
	const rows = [...recordOf.keys()].sort((one, other) => one - other);
	const most = ledger.reviews.length + changed.reduce((sum, { reviews }) => sum + reviews.length, 0);
	const reviews = emptyReviewColumns(most);
	let length = 0;
	let copiedTo = 0;
	const copyUpTo = (end: number) => {
		copyRows(ledger.reviews, copiedTo, end, reviews, length);
		length += end - copiedTo;
	};
	for (const row of rows) {
		const record = recordOf.get(row);
		if (record === undefined) continue;
		copyUpTo(ledger.starts[row] ?? ledger.reviews.length);
		copiedTo = ledger.starts[row + 1] ?? ledger.reviews.length;
		length = writeCardReviews(reviews, length, row, record.reviews, record.resetAtMs);
	}
	copyUpTo(ledger.reviews.length);
	const kept = firstRows(reviews, length);
	return { cards: cardColumns(figures), reviews: kept, starts: startsOf(kept, figures.length) };
}

function startsOf({ cardRow, length }: ReviewColumns, cardCount: number): Int32Array {
	const starts = new Int32Array(cardCount + 1).fill(length);
	for (let row = length - 1; row >= 0; row -= 1) starts[cardRow[row] ?? 0] = row;
	// A card without reviews begins where the next one does.
	for (let card = cardCount - 1; card >= 0; card -= 1) {
		starts[card] = Math.min(starts[card] ?? length, starts[card + 1] ?? length);
	}
	return starts;
}
