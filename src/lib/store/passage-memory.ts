import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';
import { isInDeck } from '#lib/store/queue-place.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A card of a text with its schedule. */
export interface TextCard {
	readonly card: StoredCard;
	readonly schedule: StoredSchedule;
}

/**
 * The cards of one text that are in the deck, suspended and buried ones too, in reading order; reads no others.
 * @throws StoreError
 */
export function readTextCards(store: Store, textId: TextId): Promise<TextCard[]> {
	return readCards(store, textId, () => true);
}

/** Those of them that rest on one paragraph. @throws StoreError */
export function readPassageCards(store: Store, textId: TextId, paragraphId: ParagraphId): Promise<TextCard[]> {
	return readCards(store, textId, (card) => card.paragraphId === paragraphId);
}

function readCards(store: Store, textId: TextId, isWanted: (card: StoredCard) => boolean): Promise<TextCard[]> {
	return store.read(['cards', 'schedules'], async (transaction) => {
		const schedules = transaction.objectStore('schedules');
		const cards = await transaction.objectStore('cards').index('byText').getAll(belongingTo(textId));
		const wanted = cards.filter((card) => isInDeck(card) && isWanted(card));
		const found = await Promise.all(wanted.map(({ id }) => schedules.get(id)));
		return wanted.flatMap((card, index): TextCard[] => {
			const schedule = found[index];
			return schedule === undefined ? [] : [{ card, schedule }];
		});
	});
}
