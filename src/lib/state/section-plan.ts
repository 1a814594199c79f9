import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { ScheduledCard } from '#lib/state/find-next.ts';

/** What is asked at the end of a section. */
export interface SectionPlan {
	/** All of the section's cards that are in the deck, in reading order. */
	readonly cards: readonly ScheduledCard[];
	/** Those to ask: new, or due today. */
	readonly asked: readonly ScheduledCard[];
	/** How many others were answered earlier in this study day. */
	readonly answeredBefore: number;
	/** The standing reviews of the section's cards in this study day, oldest first. */
	readonly dayLog: readonly Review[];
	/** Those of them that nothing else was done after, oldest first: what an undo takes back, last first. */
	readonly undoable: readonly Review[];
}

/** What came of the cards of a section in a study day. */
export interface SectionSummary {
	/** How many cards were answered. */
	readonly answered: number;
	/** Of these, forgotten at the last answer. */
	readonly forgotten: number;
	/** Cards asked for and left. */
	readonly left: number;
	/** Cards known from before, which are not due. */
	readonly known: number;
	/** When the first of the cards learned comes back, epoch milliseconds; null if none was learned. */
	readonly firstDueAtMs: number | null;
}

/**
 * Plans what to ask.
 * @param dayLog the study day's standing reviews, of any cards, oldest first
 * @param dayEndMs a card in review that is due before it is due today
 */
export function planSection(
	cards: readonly ScheduledCard[],
	dayLog: readonly Review[],
	nowMs: number,
	dayEndMs: number
): SectionPlan {
	const ids = new Set(cards.map(({ card }) => card.id));
	const isOurs = ({ cardId }: Review) => ids.has(cardId);
	const asked = cards.filter(({ schedule: { state, dueAtMs } }) => {
		if (state === 'new') return true;
		return state === 'review' ? dueAtMs < dayEndMs : dueAtMs <= nowMs;
	});
	const ours = dayLog.filter(isOurs);
	const answeredIds = new Set(ours.map(({ cardId }) => cardId));
	for (const { card } of asked) answeredIds.delete(card.id);
	return {
		cards,
		asked,
		answeredBefore: answeredIds.size,
		dayLog: ours,
		undoable: dayLog.slice(dayLog.findLastIndex((review) => !isOurs(review)) + 1)
	};
}

export function summariseSection({ cards, asked, dayLog }: SectionPlan): SectionSummary {
	const lastRating = new Map(dayLog.map(({ cardId, rating }) => [cardId, rating]));
	const isAnswered = ({ card }: ScheduledCard) => lastRating.has(card.id);
	const learned = cards.filter(({ schedule }) => schedule.state !== 'new');
	const left = asked.filter((one) => !isAnswered(one)).length;
	return {
		answered: lastRating.size,
		forgotten: [...lastRating.values()].filter((rating) => rating === 1).length,
		left,
		known: cards.length - left - cards.filter(isAnswered).length,
		firstDueAtMs: learned.length === 0 ? null : Math.min(...learned.map(({ schedule }) => schedule.dueAtMs))
	};
}
