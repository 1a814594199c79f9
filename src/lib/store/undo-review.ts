import { markUndone } from '#lib/pipeline/review-log/undo.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { ReviewId } from '#lib/pipeline/review-log/review.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import { schedulingOf } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

/** Marks a review as undone and recomputes its card's schedule from what remains, both or neither. @throws StoreError */
export function undoReview(store: Store, reviewId: ReviewId): Promise<void> {
	return store.write(['reviews', 'schedules', 'cards', 'settings', 'changes'], async (transaction) => {
		const reviews = transaction.objectStore('reviews');
		const review = await reviews.get(reviewId);
		if (review === undefined) return;
		await reviews.put(markUndone(review));
		await noteChanges(transaction.objectStore('changes'), [review.cardId]);
		const [card, scheduling, log] = await Promise.all([
			transaction.objectStore('cards').get(review.cardId),
			transaction.objectStore('settings').get('scheduling'),
			reviews.index('byCard').getAll(belongingTo(review.cardId))
		]);
		if (card === undefined) return;
		await transaction
			.objectStore('schedules')
			.put(placeSchedule(replayCard(card.id, log, schedulingOf(scheduling), card.resetAtMs), card));
	});
}
