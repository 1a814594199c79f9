import type { CardId } from '#lib/pipeline/cards/card.ts';
import { changeCard } from '#lib/store/change-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { Store } from '#lib/store/store.ts';

/** Takes a suggested card into the deck, drops it, or with null lets it wait again. @throws StoreError */
export function decideCard(
	store: Store,
	cardId: CardId,
	decision: StoredCard['decision'],
	atMs: number
): Promise<StoredCard | null> {
	return changeCard(store, cardId, (card) => ({
		...card,
		decision,
		decidedAtMs: stampAfter(card.decidedAtMs, atMs)
	}));
}
