import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { isInDeck } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What the reader sees a card as: being set aside comes before what its schedule says. */
export type CardStanding = 'new' | 'learning' | 'review' | 'suspended' | 'buried' | 'dropped';

export interface ListedCard {
	readonly card: StoredCard;
	readonly schedule: StoredSchedule;
	readonly standing: CardStanding;
}

/**
 * The first cards of the deck, texts by id, then reading order: neither suggestions that wait nor what was dropped or
 * deleted.
 * Reads from the index little more than it gives, however many cards there are.
 * @throws StoreError
 */
export function readFirstCards(store: Store, limit: number): Promise<readonly ListedCard[]> {
	return store.read(['cards', 'schedules'], async (transaction) => {
		const byText = transaction.objectStore('cards').index('byText');
		for (let count = limit; ; count *= 2) {
			const cards = await byText.getAll(null, count);
			const listed = cards.filter(isInDeck).slice(0, limit);
			if (listed.length < limit && cards.length === count) continue;
			const schedules = await Promise.all(listed.map(({ id }) => transaction.objectStore('schedules').get(id)));
			return listed.flatMap((card, index) => asListed(card, schedules[index]));
		}
	});
}

/** Cards by their ids, in that order; those that are gone or deleted are left out. @throws StoreError */
export function readListed(store: Store, cardIds: readonly CardId[]): Promise<readonly ListedCard[]> {
	return store.read(['cards', 'schedules'], async (transaction) => {
		const [cards, schedules] = [transaction.objectStore('cards'), transaction.objectStore('schedules')];
		const pairs = await Promise.all(cardIds.map((id) => Promise.all([cards.get(id), schedules.get(id)])));
		return pairs.flatMap(([card, schedule]) =>
			card === undefined || card.deletedAtMs !== null ? [] : asListed(card, schedule)
		);
	});
}

function asListed(card: StoredCard, schedule: StoredSchedule | undefined): ListedCard[] {
	return schedule === undefined ? [] : [{ card, schedule, standing: standingOf(card, schedule) }];
}

/** What the reader sees a card as. */
export function standingOf(card: StoredCard, schedule: Schedule): CardStanding {
	if (card.decision === 'dropped') return 'dropped';
	if (card.suspended) return 'suspended';
	if (card.buriedUntilMs !== null) return 'buried';
	return schedule.state === 'relearning' ? 'learning' : schedule.state;
}

/** Whether the passage that a card was made from is no longer in its text. */
export function isOrphaned({ source, paragraphId }: StoredCard): boolean {
	return source.exact !== '' && paragraphId === null;
}
