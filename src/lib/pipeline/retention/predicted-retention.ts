import type { CardId } from '#lib/pipeline/cards/card.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';

/** "You hold about `held` of `of`", of which `met` have been reviewed at all. */
export interface PredictedRetention {
	/** The expected number of cards that would be recalled now; a fraction. */
	readonly held: number;
	readonly met: number;
	readonly of: number;
}

/** How many of the cards would be recalled now, by FSRS: the sum of their retrievabilities, 0 for a new card. */
export function predictedRetention(schedules: Iterable<Schedule>, nowMs: number): PredictedRetention {
	let held = 0;
	let met = 0;
	let of = 0;
	for (const schedule of schedules) {
		held += retrievabilityAt(schedule, nowMs);
		if (schedule.state !== 'new') met += 1;
		of += 1;
	}
	return { held, met, of };
}

/**
 * The same by any trait of the cards, such as the passage of the text they rest on.
 * @param groupOf null leaves a card out
 */
export function predictedRetentionBy(
	groupOf: (cardId: CardId) => string | null,
	schedules: Iterable<Schedule>,
	nowMs: number
): ReadonlyMap<string, PredictedRetention> {
	const groups = new Map<string, Schedule[]>();
	for (const schedule of schedules) {
		const group = groupOf(schedule.cardId);
		if (group === null) continue;
		const members = groups.get(group);
		if (members === undefined) groups.set(group, [schedule]);
		else members.push(schedule);
	}
	return new Map([...groups].map(([group, members]) => [group, predictedRetention(members, nowMs)]));
}
