import type { CardSort } from '#lib/store/card-sort.ts';

const NAMES: Record<CardSort, string> = {
	place: 'Place in the text',
	due: 'Next due',
	stability: 'Stability, lowest first',
	difficulty: 'Difficulty, highest first',
	lapses: 'Lapses, most first',
	edited: 'Last edited'
};

/** The words a reader sees for an order of cards. */
export function cardSortName(sort: CardSort): string {
	return NAMES[sort];
}
