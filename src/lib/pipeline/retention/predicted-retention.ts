import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { isMet, recallNow } from '#lib/pipeline/retention/recall-now.ts';

/** "You hold about `held` of `of`", of which `met` have been reviewed at all. */
export interface PredictedRetention {
	/** The expected number of cards that would be recalled now; a fraction. */
	readonly held: number;
	readonly met: number;
	readonly of: number;
}

interface Tally {
	held: number;
	met: number;
	of: number;
}

/**
 * How many of the deck's cards would be recalled now: the sum of their retrievabilities (FSRS-6), 0 for a new card.
 * @param isInScope by the row of the card
 */
export function predictedRetention(
	cards: CardColumns,
	isInScope: (row: number) => boolean,
	nowMs: number
): PredictedRetention {
	const tally: Tally = { held: 0, met: 0, of: 0 };
	for (let row = 0; row < cards.length; row += 1) {
		if (cards.isInDeck[row] === 1 && isInScope(row)) addCard(tally, cards, row, nowMs);
	}
	return tally;
}

/**
 * The same by any trait of the cards, such as the passage of the text they rest on.
 * @param groupOfCardRow a number for each row of the cards; -1 leaves a card out
 * @returns by group, in the order of their first cards; a group without cards is missing
 */
export function predictedRetentionBy(
	groupOfCardRow: Int32Array | Uint8Array,
	cards: CardColumns,
	isInScope: (row: number) => boolean,
	nowMs: number
): ReadonlyMap<number, PredictedRetention> {
	const groups = new Map<number, Tally>();
	for (let row = 0; row < cards.length; row += 1) {
		const group = groupOfCardRow[row] ?? -1;
		if (group < 0 || cards.isInDeck[row] !== 1 || !isInScope(row)) continue;
		let tally = groups.get(group);
		if (tally === undefined) {
			tally = { held: 0, met: 0, of: 0 };
			groups.set(group, tally);
		}
		addCard(tally, cards, row, nowMs);
	}
	return groups;
}

function addCard(tally: Tally, cards: CardColumns, row: number, nowMs: number): void {
	tally.held += recallNow(cards, row, nowMs);
	tally.met += Number(isMet(cards, row));
	tally.of += 1;
}
