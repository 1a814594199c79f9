import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { belongingTo, reviewsFrom } from '#lib/store/key-ranges.ts';
import type { Store } from '#lib/store/store.ts';

/** The reviews given at or after a time, undone ones included, oldest first. @throws StoreError */
export function reviewsSince(store: Store, sinceMs: number): Promise<Review[]> {
	return store.read(['reviews'], ({ store: reviews }) => reviews.getAll(reviewsFrom(sinceMs)));
}

/** When the latest review was given, undone or not, epoch milliseconds; null if there is none. @throws StoreError */
export function lastReviewAtMs(store: Store): Promise<number | null> {
	return store.read(['reviews'], async ({ store: reviews }) => {
		// Ids begin with the time.
		const last = await reviews.openCursor(null, 'prev');
		return last?.value.atMs ?? null;
	});
}

/** The reviews of one card, undone ones included, oldest first. @throws StoreError */
export function reviewsOfCard(store: Store, cardId: CardId): Promise<Review[]> {
	return store.read(['reviews'], ({ store: reviews }) => reviews.index('byCard').getAll(belongingTo(cardId)));
}

/**
 * The whole log, undone reviews included, oldest first, a batch at a time so that no read holds up the page for long.
 * @throws StoreError
 */
export async function* reviewBatches(store: Store, batchSize = 5000): AsyncGenerator<readonly Review[]> {
	let range: IDBKeyRange | null = null;
	for (;;) {
		const batch: Review[] = await store.read(['reviews'], ({ store: reviews }) => reviews.getAll(range, batchSize));
		if (batch.length > 0) yield batch;
		const last = batch.at(-1);
		if (last === undefined || batch.length < batchSize) return;
		range = IDBKeyRange.lowerBound(last.id, true);
	}
}
