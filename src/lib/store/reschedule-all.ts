import { replay } from '#lib/pipeline/review-log/replay.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { Store } from '#lib/store/store.ts';

/**
 * Saves scheduling settings and recomputes every schedule from the review log under them, all or nothing.
 * @returns how many cards fall due at another time than before
 * @throws StoreError
 */
export function rescheduleAll(store: Store, settings: SchedulingSettings, atMs: number): Promise<number> {
	return store.write(['cards', 'schedules', 'reviews', 'settings'], async (transaction) => {
		const schedules = transaction.objectStore('schedules');
		const [cards, before, log] = await Promise.all([
			transaction.objectStore('cards').getAll(),
			schedules.getAll(),
			transaction.objectStore('reviews').getAll()
		]);
		const beforeById = new Map(before.map((schedule) => [schedule.cardId, schedule]));
		const replayed = replay(log, settings);
		const after = cards.flatMap((card) => {
			const schedule = replayed.get(card.id);
			return schedule === undefined ? [] : [placeSchedule(schedule, card)];
		});
		await Promise.all([
			...after.map((schedule) => schedules.put(schedule)),
			transaction.objectStore('settings').put({ name: 'scheduling', value: settings, changedAtMs: atMs })
		]);
		return after.filter(({ cardId, dueAtMs }) => dueAtMs !== beforeById.get(cardId)?.dueAtMs).length;
	});
}
