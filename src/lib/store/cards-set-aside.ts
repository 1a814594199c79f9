import { queueBefore, wholeQueue } from '#lib/store/key-ranges.ts';
import type { Store } from '#lib/store/store.ts';

/**
 * Whether there are cards and none of them is ever asked unless the reader brings it back: all are suspended, dropped or
 * deleted, or suggestions that wait. Looks at no more than one card of each queue.
 * @throws StoreError
 */
export function isAllSetAside(store: Store): Promise<boolean> {
	return store.read(['schedules'], async (transaction) => {
		const byQueue = transaction.store.index('byQueue');
		const hasAny = async (range: IDBKeyRange) => (await byQueue.getAllKeys(range, 1)).length > 0;
		// Buried ones, aside until a time, come back by themselves.
		const toCome = [
			...(['new', 'unread', 'learning', 'review'] as const).map(wholeQueue),
			queueBefore('aside', Infinity)
		];
		const [hasAside, ...haveCards] = await Promise.all([wholeQueue('aside'), ...toCome].map(hasAny));
		return hasAside === true && !haveCards.includes(true);
	});
}
