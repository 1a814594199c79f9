import type { CardId } from '#lib/pipeline/cards/card.ts';
import { CardDeeds } from '#lib/state/card-deeds.svelte.ts';
import { CardList } from '#lib/state/card-list.svelte.ts';
import { CardTable } from '#lib/state/card-table.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

/** The cards' screen without its page: a store with some cards, their list, and what is done to them. */
export async function makeCardList(
	cards: Parameters<typeof makeStudy>[0]
): Promise<{ readonly study: Study; readonly table: CardTable; readonly list: CardList; readonly deeds: CardDeeds }> {
	const study = await makeStudy(cards);
	const table = new CardTable();
	const list = new CardList({ ...study.needs, table });
	let count = 0;
	const makeCardId = () => `own-${(count += 1)}` as CardId;
	return { study, table, list, deeds: new CardDeeds({ ...study.needs, makeCardId, list }) };
}

/** The ids on the page. */
export const listedIds = (list: CardList): CardId[] => list.cards.map(({ card }) => card.id);
