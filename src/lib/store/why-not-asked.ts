import type { CardId } from '#lib/pipeline/cards/card.ts';
import { isWaiting } from '#lib/store/queue-place.ts';
import { readCard } from '#lib/store/read-card.ts';
import type { Store } from '#lib/store/store.ts';

/** Why no session asks a card: `waiting` is a suggestion without an answer, `unread` one whose section was not reached. */
export type WhyNotAsked = 'deleted' | 'dropped' | 'waiting' | 'suspended' | 'buried' | 'unread';

/** Why a card is not asked in the day's session; null if it may be. @throws StoreError */
export async function readWhyNotAsked(store: Store, cardId: CardId): Promise<WhyNotAsked | null> {
	const found = await readCard(store, cardId);
	if (found === null || found.card.deletedAtMs !== null) return 'deleted';
	const { card, schedule } = found;
	if (card.decision === 'dropped') return 'dropped';
	if (isWaiting(card)) return 'waiting';
	if (card.suspended) return 'suspended';
	if (card.buriedUntilMs !== null) return 'buried';
	return schedule.queue === 'unread' ? 'unread' : null;
}
