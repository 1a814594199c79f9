import type { Move } from '#lib/pipeline/schedule/move.ts';
import { reschedule } from '#lib/pipeline/schedule/reschedule.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { actOnCards, type DeedResult } from '#lib/store/card-deeds.ts';
import { wholeQueue } from '#lib/store/key-ranges.ts';
import type { Store } from '#lib/store/store.ts';

/** The cards in review that fall due on another day under settings, and when. Reads no card and no review. @throws StoreError */
export async function readMoves(store: Store, settings: SchedulingSettings): Promise<readonly Move[]> {
	const schedules = await store.read(['schedules'], ({ store: stored }) =>
		stored.index('byQueue').getAll(wholeQueue('review'))
	);
	return reschedule(schedules, settings);
}

/**
 * Moves cards to the days worked out for them, so that it can be taken back; not those that were graded since, whose day
 * is another one.
 * @param changeSettings where the settings are changed along with it, as `actOnCards` does
 * @throws StoreError
 */
export function moveCards(
	store: Store,
	deed: 'rescheduled' | 'spread',
	moves: readonly Move[],
	atMs: number,
	changeSettings?: (settings: SchedulingSettings) => SchedulingSettings | null
): Promise<DeedResult> {
	const moveOf = new Map(moves.map((move) => [move.cardId, move]));
	return actOnCards(store, {
		deed,
		cardIds: [...moveOf.keys()],
		atMs,
		dueAtMsOf: ({ cardId, lastReviewAtMs }) => {
			const move = moveOf.get(cardId);
			return move?.afterReviewAtMs === lastReviewAtMs ? move.dueAtMs : null;
		},
		...(changeSettings && { changeSettings })
	});
}
