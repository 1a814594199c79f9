import type { CardId } from '#lib/pipeline/cards/card.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** Changes one card and, in the same transaction, its place in the queues; one that is gone or deleted is left so. */
export function changeCard(
	store: Store,
	cardId: CardId,
	change: (card: StoredCard) => StoredCard
): Promise<StoredCard | null> {
	return store.write(['cards', 'schedules', 'changes'], async (transaction) => {
		const cards = transaction.objectStore('cards');
		const schedules = transaction.objectStore('schedules');
		const [card, schedule] = await Promise.all([cards.get(cardId), schedules.get(cardId)]);
		if (card === undefined || card.deletedAtMs !== null) return null;
		const changed = change(card);
		await Promise.all([
			cards.put(changed),
			schedules.put(placeSchedule(schedule ?? newSchedule(cardId), changed)),
			noteChanges(transaction.objectStore('changes'), [cardId])
		]);
		return changed;
	});
}
