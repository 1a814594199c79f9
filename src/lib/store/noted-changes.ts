import type { CardId } from '#lib/pipeline/cards/card.ts';
import { EVERY_CARD } from '#lib/store/card-changes.ts';
import type { Store } from '#lib/store/store.ts';

/** What is noted as written about cards at one time. */
export interface NotedChanges {
	/** Of the ledger of statistics saved then: one saved later has taken in what was noted, and it is noted no longer. */
	readonly revision: string | null;
	/** By card, of the last write about it. */
	readonly marks: ReadonlyMap<CardId, number>;
}

/** What is noted now: to be read before the cards, and held against what is noted later. @throws StoreError */
export function readNotedChanges(store: Store): Promise<NotedChanges> {
	return store.read(['ledger', 'changes'], async (transaction) => {
		const [saved, changes] = await Promise.all([
			transaction.objectStore('ledger').get('mark'),
			transaction.objectStore('changes').getAll()
		]);
		return {
			revision: saved !== undefined && 'revision' in saved ? saved.revision : null,
			marks: new Map(changes.map(({ cardId, mark }) => [cardId, mark]))
		};
	});
}

/** The cards written about between two times, new and deleted ones too; null where it may be any card. */
export function cardsChangedBetween(before: NotedChanges, after: NotedChanges): readonly CardId[] | null {
	if (before.revision !== after.revision) return null;
	const changed = [...after.marks].filter(([cardId, mark]) => before.marks.get(cardId) !== mark);
	const cardIds = changed.map(([cardId]) => cardId);
	return cardIds.includes(EVERY_CARD) ? null : cardIds;
}
