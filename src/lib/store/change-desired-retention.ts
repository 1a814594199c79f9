import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import { withDesiredRetention } from '#lib/pipeline/schedule/desired-retention.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { belongingTo, reviewsFrom } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import { schedulingOf, schedulingRecord } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

/** As far as the clocks of two devices differ: so little ahead, another retention can wait for it. */
const NEAR_MS = 60_000;

/**
 * Makes another desired retention hold from now on: what was scheduled before stays where it is. Only reviews that a
 * clock gone wrong dated ahead count as given under it too, and their cards are scheduled anew: were it to hold after
 * them alone, it would do nothing until that day.
 * @param desiredRetention a probability, 0.7 to 0.97
 * @returns the settings then in force
 * @throws StoreError
 */
export function changeDesiredRetention(
	store: Store,
	desiredRetention: number,
	atMs: number
): Promise<SchedulingSettings> {
	return store.write(['settings', 'reviews', 'cards', 'schedules', 'changes'], async (transaction) => {
		const [reviews, cards] = [transaction.objectStore('reviews'), transaction.objectStore('cards')];
		const [stored, ahead] = await Promise.all([
			transaction.objectStore('settings').get('scheduling'),
			reviews.getAll(reviewsFrom(atMs))
		]);
		const before = schedulingOf(stored);
		const lastNear = ahead.findLast((review) => review.atMs <= atMs + NEAR_MS);
		const settings = withDesiredRetention(before, desiredRetention, lastNear === undefined ? atMs : lastNear.atMs + 1);
		if (settings === before) return before;
		await transaction.objectStore('settings').put(schedulingRecord(settings, stored, atMs));
		const cardIds = new Set(ahead.filter((review) => review.atMs > atMs + NEAR_MS).map(({ cardId }) => cardId));
		for (const cardId of cardIds) {
			const [card, log] = await Promise.all([cards.get(cardId), reviews.index('byCard').getAll(belongingTo(cardId))]);
			if (card === undefined) continue;
			const schedule = placeSchedule(replayCard(cardId, log, settings, card.resetAtMs), card);
			await transaction.objectStore('schedules').put(schedule);
		}
		await noteChanges(transaction.objectStore('changes'), [...cardIds]);
		return settings;
	});
}
