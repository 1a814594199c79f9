import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { queuePlace } from '#lib/store/queue-place.ts';
import type { Store } from '#lib/store/store.ts';

interface Grade {
	readonly review: Review;
	/** The card's schedule after the review, as far as the page knows. */
	readonly schedule: Schedule;
	readonly settings: SchedulingSettings;
	/**
	 * The card that a session shows next, remembered for a reload; null if none. Not given where the card was graded
	 * outside a session: one that showed this card last goes on with another.
	 */
	readonly nextCardId?: CardId | null;
}

/**
 * Keeps a grade: the review and the schedule that follows from it, both or neither.
 * @returns the schedule kept; another one than given where another tab had graded the card since this page read it
 * @throws StoreError
 */
export function gradeCard(
	store: Store,
	{ review, schedule, settings: scheduling, nextCardId }: Grade
): Promise<Schedule> {
	return store.write(['reviews', 'schedules', 'settings'], async (transaction) => {
		const schedules = transaction.objectStore('schedules');
		const reviews = transaction.objectStore('reviews');
		const settings = transaction.objectStore('settings');
		const kept: Promise<unknown>[] = [reviews.put(review)];
		const [before, shown] = await Promise.all([
			schedules.get(schedule.cardId),
			nextCardId === undefined ? settings.get('current-card') : undefined
		]);
		const isShown = shown?.value === schedule.cardId;
		if (nextCardId !== undefined || isShown) {
			kept.push(settings.put({ name: 'current-card', value: nextCardId ?? null, changedAtMs: review.atMs }));
		}
		const isCurrent = before === undefined || before.reviewCount + 1 === schedule.reviewCount;
		const after = isCurrent
			? schedule
			: replayCard(schedule.cardId, await reviews.index('byCard').getAll(belongingTo(schedule.cardId)), scheduling);
		// Set aside in another tab while it was shown here: the grade counts, and the card stays aside.
		const place =
			before?.queue === 'aside' ? { queue: before.queue, at: before.at } : queuePlace(after, before?.at ?? 0);
		kept.push(schedules.put({ ...after, ...place, subjectId: before?.subjectId ?? null }));
		// The browser need not wait for this page to have heard of each of them.
		transaction.commit();
		await Promise.all(kept);
		return after;
	});
}
