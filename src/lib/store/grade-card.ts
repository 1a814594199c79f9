import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { queuePlace } from '#lib/store/queue-place.ts';
import type { Store } from '#lib/store/store.ts';

interface Grade {
	readonly review: Review;
	/** The card's schedule after the review. */
	readonly schedule: Schedule;
	/** The card that shows next, remembered for a reload; null if none. */
	readonly nextCardId: CardId | null;
}

/** Keeps a grade: the review and the schedule that follows from it, both or neither. @throws StoreError */
export function gradeCard(store: Store, { review, schedule, nextCardId }: Grade): Promise<void> {
	return store.write(['reviews', 'schedules', 'settings'], async (transaction) => {
		const schedules = transaction.objectStore('schedules');
		const kept: Promise<unknown>[] = [
			transaction.objectStore('reviews').put(review),
			transaction.objectStore('settings').put({ name: 'current-card', value: nextCardId, changedAtMs: review.atMs })
		];
		const before = await schedules.get(schedule.cardId);
		// Set aside in another tab while it was shown here: the grade counts, and the card stays aside.
		const place =
			before?.queue === 'aside' ? { queue: before.queue, at: before.at } : queuePlace(schedule, before?.at ?? 0);
		kept.push(schedules.put({ ...schedule, ...place, subjectId: before?.subjectId ?? null }));
		// The browser need not wait for this page to have heard of each of them.
		transaction.commit();
		await Promise.all(kept);
	});
}
