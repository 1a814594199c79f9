import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { belongingTo, reviewsAfter, reviewsFrom, reviewsUntil } from '#lib/store/key-ranges.ts';
import type { Store } from '#lib/store/store.ts';

/** The reviews given at or after a time, undone ones included, oldest first. @throws StoreError */
export function reviewsSince(store: Store, sinceMs: number): Promise<Review[]> {
	return store.read(['reviews'], ({ store: reviews }) => reviews.getAll(reviewsFrom(sinceMs)));
}

/** When the latest review was given, undone or not, epoch milliseconds; null if there is none. @throws StoreError */
export function lastReviewAtMs(store: Store): Promise<number | null> {
	return endOfLog(store, 'prev');
}

/** When the first review was given, undone or not, epoch milliseconds; null if there is none. @throws StoreError */
export function firstReviewAtMs(store: Store): Promise<number | null> {
	return endOfLog(store, 'next');
}

function endOfLog(store: Store, direction: 'next' | 'prev'): Promise<number | null> {
	return store.read(['reviews'], async ({ store: reviews }) => {
		// Ids begin with the time.
		const end = await reviews.openCursor(null, direction);
		return end?.value.atMs ?? null;
	});
}

/** The reviews of one card, undone ones included, oldest first. @throws StoreError */
export function reviewsOfCard(store: Store, cardId: CardId): Promise<Review[]> {
	return store.read(['reviews'], ({ store: reviews }) => reviews.index('byCard').getAll(belongingTo(cardId)));
}

/** What was done to one card. */
export interface CardHistory {
	readonly cardId: CardId;
	/** Undone ones included, oldest first. */
	readonly reviews: readonly Review[];
	/** When the card was last begun anew, epoch milliseconds; null if never. */
	readonly resetAtMs: number | null;
}

/** The histories of some cards, in the order given. @throws StoreError */
export function readHistories(store: Store, cardIds: readonly CardId[]): Promise<CardHistory[]> {
	return store.read(['reviews', 'cards'], (transaction) => {
		const byCard = transaction.objectStore('reviews').index('byCard');
		const cards = transaction.objectStore('cards');
		return Promise.all(
			cardIds.map(async (cardId) => {
				const [reviews, card] = await Promise.all([byCard.getAll(belongingTo(cardId)), cards.get(cardId)]);
				return { cardId, reviews, resetAtMs: card?.resetAtMs ?? null };
			})
		);
	});
}

/**
 * The whole log, undone reviews included, oldest first, a batch at a time so that no read holds up the page for long.
 * @throws StoreError
 */
export async function* reviewBatches(store: Store, batchSize = 5000): AsyncGenerator<readonly Review[]> {
	let last: Review | undefined;
	for (;;) {
		const range = reviewsAfter(last);
		const batch: Review[] = await store.read(['reviews'], ({ store: reviews }) => reviews.getAll(range, batchSize));
		if (batch.length > 0) yield batch;
		last = batch.at(-1);
		if (batch.length < batchSize) return;
	}
}

/** How many reviews the log holds, undone ones included. @throws StoreError */
export function countReviews(store: Store): Promise<number> {
	return store.read(['reviews'], ({ store: reviews }) => reviews.count());
}

/** How many reviews given at a time or before it the log holds, undone ones included. @throws StoreError */
export function countReviewsUntil(store: Store, untilMs: number): Promise<number> {
	return store.read(['reviews'], ({ store: reviews }) => reviews.count(reviewsUntil(untilMs)));
}
