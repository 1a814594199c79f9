import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { medianOf } from '#lib/pipeline/retention/median.ts';
import { isMet, recallNow } from '#lib/pipeline/retention/recall-now.ts';
import { IN_REVIEW } from '#lib/pipeline/retention/review-columns.ts';

/** How some numbers are spread. */
export interface Distribution {
	/** Adjacent, ascending; a number lies in a bin if `from <= number < to`, the last bin's `to` included. */
	readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
	readonly count: number;
	/** Null without numbers. */
	readonly median: number | null;
}

/** How the cards met so far stand. */
export interface CardDistributions {
	/** Days, cards in review state. */
	readonly interval: Distribution;
	/** Days, all cards met. */
	readonly stability: Distribution;
	/** 1 to 10, all cards met. */
	readonly difficulty: Distribution;
	/** In [0, 1], now, all cards met. */
	readonly retrievability: Distribution;
}

/** Days up to a week, two, a month, a quarter, half a year, then 1, 2, 5, 10, 20, 50 and 100 years. */
const DAY_EDGES = [0, 1, 2, 4, 7, 14, 30, 90, 180, 365, 730, 1825, 3650, 7300, 18_250, 36_500];
const DIFFICULTY_EDGES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Finer where most cards are. */
const RECALL_EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1];

/**
 * How the intervals, stabilities, difficulties and retrievabilities (FSRS-6) of the deck's cards are spread, new cards
 * left out. Bins of days go as far as there are cards; the others have all bins always.
 * @param isInScope by the row of the card
 * @see https://docs.ankiweb.net/stats.html
 */
export function cardDistributions(
	cards: CardColumns,
	isInScope: (row: number) => boolean,
	nowMs: number
): CardDistributions {
	const met = new Int32Array(cards.length);
	let metCount = 0;
	for (let row = 0; row < cards.length; row += 1) {
		if (cards.isInDeck[row] !== 1 || !isMet(cards, row) || !isInScope(row)) continue;
		met[metCount] = row;
		metCount += 1;
	}
	const rows = met.subarray(0, metCount);
	const inReview = rows.filter((row) => cards.state[row] === IN_REVIEW);
	// One piece of memory for all, since pieces of this size cost more than the counting.
	const numbers = new Float64Array(metCount);
	const spread = (of: Int32Array, edges: readonly number[], numberOf: (row: number) => number) => {
		for (let index = 0; index < of.length; index += 1) numbers[index] = numberOf(of[index] ?? 0);
		return distribution(numbers.subarray(0, of.length), edges);
	};
	return {
		interval: withoutEmptyEnd(spread(inReview, DAY_EDGES, (row) => cards.intervalDays[row] ?? 0)),
		stability: withoutEmptyEnd(spread(rows, DAY_EDGES, (row) => cards.stabilityDays[row] ?? 0)),
		difficulty: spread(rows, DIFFICULTY_EDGES, (row) => cards.difficulty[row] ?? 0),
		retrievability: spread(rows, RECALL_EDGES, (row) => recallNow(cards, row, nowMs))
	};
}

/**
 * The spread of numbers over bins between ascending edges. Where a number lies beyond the outermost edge, that edge moves
 * to it, so that the bins hold all. Changes the order of the numbers.
 */
function distribution(numbers: Float64Array, edges: readonly number[]): Distribution {
	const binCount = edges.length - 1;
	const lowerEdges = Float64Array.from(edges).subarray(0, binCount);
	const counts = new Int32Array(binCount);
	let least = edges[0] ?? 0;
	let most = edges[binCount] ?? 0;
	for (const number of numbers) {
		const bin = binOf(lowerEdges, number);
		counts[bin] = (counts[bin] ?? 0) + 1;
		if (number < least) least = number;
		if (number > most) most = number;
	}
	const bins = Array.from(counts, (count, bin) => ({
		from: bin === 0 ? least : (edges[bin] ?? 0),
		to: bin === binCount - 1 ? most : (edges[bin + 1] ?? 0),
		count
	}));
	return { bins, count: numbers.length, median: medianOf(numbers) };
}

/** The last bin whose lower edge is no greater than the number; the first where none is. */
function binOf(lowerEdges: Float64Array, number: number): number {
	let low = 0;
	let high = lowerEdges.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (number < (lowerEdges[middle] ?? 0)) high = middle - 1;
		else low = middle;
	}
	return low;
}

function withoutEmptyEnd(spread: Distribution): Distribution {
	return { ...spread, bins: spread.bins.slice(0, spread.bins.findLastIndex(({ count }) => count > 0) + 1) };
}
