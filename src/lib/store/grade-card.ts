import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { canonical } from '#lib/store/canonical.ts';
import { queuePlace } from '#lib/store/queue-place.ts';
import { schedulingOf } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

/** Which reviews of a card a page knew of when it showed the card. */
export type SeenReviews = Pick<Schedule, 'reviewCount' | 'lastReviewAtMs'>;

interface Grade {
	readonly review: Review;
	/** The card's schedule after the review. */
	readonly schedule: Schedule;
	/** Those that the schedule was worked out by. */
	readonly settings: SchedulingSettings;
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
 * @returns `refused` where the card was graded, or a grade of it taken back, since the page read it, as in another tab;
 * `other-settings` where other settings hold than the schedule was worked out by: then nothing is written
 * @throws StoreError
 */
export function gradeCard(
	store: Store,
	{ review, schedule, settings, seen, nextCardId }: Grade
): Promise<'kept' | 'refused' | 'other-settings'> {
	return store.write(['reviews', 'schedules', 'settings', 'changes'], async (transaction) => {
		const schedules = transaction.objectStore('schedules');
		const notes = transaction.objectStore('settings');
		const [before, scheduling, shown] = await Promise.all([
			schedules.get(schedule.cardId),
			notes.get('scheduling'),
			nextCardId === undefined ? notes.get('current-card') : undefined
		]);
		if (before !== undefined && !isAsSeen(before, seen)) {
			// This very grade may be here, kept when the connection died before it could say so.
			return (await transaction.objectStore('reviews').getKey(review.id)) === undefined ? 'refused' : 'kept';
		}
		if (canonical(schedulingOf(scheduling)) !== canonical(settings)) return 'other-settings';
		const kept: Promise<unknown>[] = [
			transaction.objectStore('reviews').put(review),
			noteChanges(transaction.objectStore('changes'), [schedule.cardId])
		];
		const isShown = shown?.value === schedule.cardId;
		if (nextCardId !== undefined || isShown) {
			kept.push(notes.put({ name: 'current-card', value: nextCardId ?? null, changedAtMs: review.atMs }));
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
