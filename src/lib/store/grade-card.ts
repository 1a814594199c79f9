import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { queuePlace } from '#lib/store/queue-place.ts';
import type { Store } from '#lib/store/store.ts';

/** Which reviews of a card a page knew of when it showed the card. */
export type SeenReviews = Pick<Schedule, 'reviewCount' | 'lastReviewAtMs'>;

interface Grade {
	readonly review: Review;
	/** The card's schedule after the review. */
	readonly schedule: Schedule;
	/** From the schedule that this grade was given on. */
	readonly seen: SeenReviews;
	/**
	 * The card that a session shows next, remembered for a reload; null if none. Not given where the card was graded
	 * outside a session: one that showed this card last goes on with another.
	 */
	readonly nextCardId?: CardId | null;
}

/**
 * Keeps a grade: the review and the schedule that follows from it, both or neither.
 * @returns `refused` where the card was graded, or a grade of it taken back, since the page read it, as in another tab:
 * then nothing is written
 * @throws StoreError
 */
export function gradeCard(store: Store, { review, schedule, seen, nextCardId }: Grade): Promise<'kept' | 'refused'> {
	return store.write(['reviews', 'schedules', 'settings', 'changes'], async (transaction) => {
		const schedules = transaction.objectStore('schedules');
		const settings = transaction.objectStore('settings');
		const [before, shown] = await Promise.all([
			schedules.get(schedule.cardId),
			nextCardId === undefined ? settings.get('current-card') : undefined
		]);
		if (before !== undefined && !isAsSeen(before, seen)) {
			// This very grade may be here, kept when the connection died before it could say so.
			return (await transaction.objectStore('reviews').getKey(review.id)) === undefined ? 'refused' : 'kept';
		}
		const kept: Promise<unknown>[] = [
			transaction.objectStore('reviews').put(review),
			noteChanges(transaction.objectStore('changes'), [schedule.cardId])
		];
		const isShown = shown?.value === schedule.cardId;
		if (nextCardId !== undefined || isShown) {
			kept.push(settings.put({ name: 'current-card', value: nextCardId ?? null, changedAtMs: review.atMs }));
		}
		// Set aside in another tab while it was shown here: the grade counts, and the card stays aside.
		const place =
			before?.queue === 'aside' ? { queue: before.queue, at: before.at } : queuePlace(schedule, before?.at ?? 0);
		kept.push(schedules.put({ ...schedule, ...place, subjectId: before?.subjectId ?? null }));
		// The browser need not wait for this page to have heard of each of them.
		transaction.commit();
		await Promise.all(kept);
		return 'kept';
	});
}

/** Whether a card's reviews are still those that a page knew of. */
export function isAsSeen(now: SeenReviews, { reviewCount, lastReviewAtMs }: SeenReviews): boolean {
	return now.reviewCount === reviewCount && now.lastReviewAtMs === lastReviewAtMs;
}
