import type { SectionId, TextId } from '#lib/pipeline/document/document.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** A card of a section with its schedule. */
export interface SectionCard {
	readonly card: StoredCard;
	readonly schedule: StoredSchedule;
}

/** The cards of one section that are in the deck, in reading order; reads no others. @throws StoreError */
export function readSectionCards(store: Store, textId: TextId, sectionId: SectionId): Promise<SectionCard[]> {
	return store.read(['cards', 'schedules'], async (transaction) => {
		const schedules = transaction.objectStore('schedules');
		const cards = await transaction.objectStore('cards').index('bySection').getAll([textId, sectionId]);
		const found = await Promise.all(
			cards.map(async (card) => {
				const schedule = await schedules.get(card.id);
				return schedule === undefined || schedule.queue === 'aside' ? [] : [{ card, schedule }];
			})
		);
		return found.flat().sort((one, other) => one.card.order - other.card.order);
	});
}
