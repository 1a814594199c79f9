import { cardStandingName } from '#lib/format/card-standing-name.ts';
import { dueWords } from '#lib/format/due-words.ts';
import type { ListedCard } from '#lib/store/card-list.ts';
import { isWaiting } from '#lib/store/queue-place.ts';

/**
 * Where a card stands, seen from now: "New", "Known, due in 3 d", "Suggested", "Dropped".
 * @param dayStartHour the local hour at which a study day begins
 */
export function cardStateWords({ card, schedule, standing }: ListedCard, nowMs: number, dayStartHour: number): string {
	if (isWaiting(card)) return 'Suggested';
	const name = cardStandingName(standing);
	const isAsked = standing === 'learning' || standing === 'review';
	return isAsked ? `${name}, ${dueWords(schedule.dueAtMs, nowMs, dayStartHour, standing === 'review')}` : name;
}
