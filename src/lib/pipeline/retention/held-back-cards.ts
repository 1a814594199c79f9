import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';

/** How many new cards of a scope wait for their sections to be read. @param isInScope by row */
export function countHeldBack(cards: CardColumns, isInScope: (row: number) => boolean): number {
	let found = 0;
	for (let row = 0; row < cards.length; row += 1)
		if (cards.isAsked[row] === 1 && cards.isHeldBack[row] === 1 && isInScope(row)) found += 1;
	return found;
}
