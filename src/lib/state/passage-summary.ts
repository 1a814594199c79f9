import { passageMemories } from '#lib/pipeline/retention/passage-memory.ts';
import type { PredictedRetention } from '#lib/pipeline/retention/predicted-retention.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import { type AskedPassage, wasMetIn } from '#lib/state/plan-passage.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { readPassageCards } from '#lib/store/passage-memory.ts';
import type { Store } from '#lib/store/store.ts';

/** What a study day came to for the cards of one passage. */
export interface PassageSummary {
	/** What is held of them now; null where the passage has none. */
	readonly memory: PredictedRetention | null;
	/** Grades given, in all sittings. */
	readonly reviewed: number;
	/** Of these, graded Again. */
	readonly forgotten: number;
	/** Cards met for the first time. */
	readonly introduced: number;
	/** Cards that would be asked again only because the reader wishes it. */
	readonly answered: number;
	/** Suspended and buried cards. */
	readonly aside: number;
}

/** @throws StoreError */
export async function summarisePassage(
	store: Store,
	{ textId, paragraphId }: AskedPassage,
	{ dayLog, day }: SessionPlan,
	nowMs: number
): Promise<PassageSummary> {
	const cards = await readPassageCards(store, textId, paragraphId);
	const reviews = standing(dayLog);
	const answeredIds = new Set(reviews.map(({ cardId }) => cardId));
	const memories = passageMemories(
		cards.map(({ card, schedule }) => ({ paragraphId: card.paragraphId, schedule })),
		nowMs
	);
	const countCards = (isCounted: (card: (typeof cards)[number]) => boolean) => cards.filter(isCounted).length;
	return {
		memory: memories[0] ?? null,
		reviewed: reviews.length,
		forgotten: reviews.filter(({ rating }) => rating === 1).length,
		introduced: countCards(({ schedule }) => wasMetIn(day, schedule)),
		answered: countCards(({ card, schedule: { queue } }) => queue === 'review' && answeredIds.has(card.id)),
		aside: countCards(({ schedule }) => schedule.queue === 'aside')
	};
}
