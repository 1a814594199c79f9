import { type CardFacts, factsOf } from '#lib/store/card-facts.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** So many are made ready in about ten milliseconds. */
const BATCH_SIZE = 1000;

/**
 * The facts of every card that is not deleted, by id, a batch at a time so that no read holds up the page for long.
 * @throws StoreError
 */
export async function* cardBatches(store: Store, batchSize = BATCH_SIZE): AsyncGenerator<readonly CardFacts[]> {
	for await (const batch of wholeCardBatches(store, batchSize)) {
		yield batch.flatMap(({ card, schedule }) => (card.deletedAtMs === null ? [factsOf(card, schedule)] : []));
	}
}

/** Every card with its schedule, deleted ones too, by id, a batch at a time. @throws StoreError */
export async function* wholeCardBatches(
	store: Store,
	batchSize = BATCH_SIZE
): AsyncGenerator<readonly { readonly card: StoredCard; readonly schedule: StoredSchedule }[]> {
	let reading = readBatch(store, null, batchSize);
	for (;;) {
		const { cards, schedules } = await reading;
		const last = cards.at(-1);
		const isEnd = last === undefined || cards.length < batchSize;
		// The database reads on while this batch is made ready.
		if (!isEnd) reading = readBatch(store, IDBKeyRange.lowerBound(last.id, true), batchSize);
		// Whoever stops listening hears of no failure of it.
		reading.catch(() => undefined);
		const scheduleById = new Map(schedules.map((schedule) => [schedule.cardId, schedule]));
		yield cards.flatMap((card) => {
			const schedule = scheduleById.get(card.id);
			return schedule === undefined ? [] : [{ card, schedule }];
		});
		if (isEnd) return;
	}
}

function readBatch(store: Store, range: IDBKeyRange | null, batchSize: number) {
	return store.read(['cards', 'schedules'], async (transaction) => {
		const all = transaction.objectStore('schedules');
		const [cards, schedules] = await Promise.all([
			transaction.objectStore('cards').getAll(range, batchSize),
			all.getAll(range, batchSize)
		]);
		const [lastCard, lastSchedule] = [cards.at(-1), schedules.at(-1)];
		// There is one schedule to a card; where one has no card, those of the last cards are yet to be read.
		const isShort = lastCard !== undefined && lastSchedule !== undefined && lastSchedule.cardId < lastCard.id;
		const rest = isShort ? await all.getAll(IDBKeyRange.bound(lastSchedule.cardId, lastCard.id, true)) : [];
		return { cards, schedules: [...schedules, ...rest] };
	});
}
