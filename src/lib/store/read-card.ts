import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A card with its schedule; null if either is not there. @throws StoreError */
export function readCard(
	store: Store,
	cardId: CardId
): Promise<{ readonly card: StoredCard; readonly schedule: StoredSchedule } | null> {
	return store.read(['cards', 'schedules'], async (transaction) => {
		const [card, schedule] = await Promise.all([
			transaction.objectStore('cards').get(cardId),
			transaction.objectStore('schedules').get(cardId)
		]);
		return card !== undefined && schedule !== undefined ? { card, schedule } : null;
	});
}

/** Every card that is not deleted, and every schedule, for what must look at all of them. @throws StoreError */
export function readAllCards(
	store: Store
): Promise<{ readonly cards: readonly StoredCard[]; readonly schedules: readonly StoredSchedule[] }> {
	return store.read(['cards', 'schedules'], async (transaction) => {
		const [cards, schedules] = await Promise.all([
			transaction.objectStore('cards').index('byText').getAll(),
			transaction.objectStore('schedules').getAll()
		]);
		return { cards: cards.filter(({ deletedAtMs }) => deletedAtMs === null), schedules };
	});
}
