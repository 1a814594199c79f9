import type { IDBPTransaction } from 'idb';
import { awaitsReading } from '#lib/store/awaits-reading.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { CommonplaceSchema, StoredCard, StoredPlace } from '#lib/store/schema.ts';

type ReadingTransaction = IDBPTransaction<
	CommonplaceSchema,
	('places' | 'cards' | 'schedules' | 'changes')[],
	'readwrite'
>;

/**
 * Brings the cards of a text into line with how far it is read, inside the transaction that notes it.
 * @param before undefined if the text was never opened
 */
export async function holdBackUnread(
	transaction: ReadingTransaction,
	before: StoredPlace | undefined,
	after: StoredPlace
): Promise<void> {
	const [cards, schedules] = [transaction.objectStore('cards'), transaction.objectStore('schedules')];
	const moving = (await cardsConcerned(transaction, before, after)).filter(
		(card) => card.awaitsReading !== awaitsReading(card, after)
	);
	await Promise.all(
		moving.map(async (card) => {
			const moved = { ...card, awaitsReading: !card.awaitsReading };
			const kept = cards.put(moved);
			const schedule = await schedules.get(card.id);
			if (schedule !== undefined) await schedules.put(placeSchedule(schedule, moved));
			await kept;
		})
	);
	await noteChanges(
		transaction.objectStore('changes'),
		moving.map(({ id }) => id)
	);
}

/** The cards of the sections newly reached; where a text is opened or learning ahead begins or ends, all of the text's. */
async function cardsConcerned(
	transaction: ReadingTransaction,
	before: StoredPlace | undefined,
	after: StoredPlace
): Promise<StoredCard[]> {
	const cards = transaction.objectStore('cards');
	if (before?.learnsAhead !== after.learnsAhead) return cards.index('byText').getAll(belongingTo(after.textId));
	const reached = after.reachedSectionIds.filter((id) => !before.reachedSectionIds.includes(id));
	const bySection = cards.index('bySection');
	return (await Promise.all(reached.map((id) => bySection.getAll([after.textId, id])))).flat();
}
