import { cardStandingName } from '#lib/format/card-standing-name.ts';
import { dueWords } from '#lib/format/due-words.ts';
import type { ListedCard } from '#lib/store/card-list.ts';
import { isWaiting } from '#lib/store/queue-place.ts';

/** Where a card stands, seen from now: "New", "Known, due in 3 d", "Suggested", "Not in the deck". */
export function cardStateWords({ card, schedule, standing }: ListedCard, nowMs: number): string {
	if (standing === 'dropped') return 'Not in the deck';
	if (isWaiting(card)) return 'Suggested';
	const name = cardStandingName(standing);
	return standing === 'learning' || standing === 'review' ? `${name}, ${dueWords(schedule.dueAtMs, nowMs)}` : name;
}
