import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';
import { readDay } from '#lib/state/read-day.ts';
import type { ReviewSummary } from '#lib/state/session-summary.ts';
import { askForMore } from '#lib/store/day-extra.ts';
import type { Store } from '#lib/store/store.ts';

/** What a reader can go on with at the end of a day's session. */
export type MoreToStudy = 'new cards' | 'reviews';

/**
 * Asks for so many cards beyond the limits of a study day. What was done beyond them already, as on a passage, is asked
 * for too: it would take the place of the cards that are to come.
 * @param day the one that the numbers were told of: if it is over, the next one has limits of its own
 * @param more how many cards there are to go on with
 * @throws StoreError
 */
export async function askBeyondLimits(
	store: Store,
	{ date }: StudyDay,
	what: MoreToStudy,
	more: ReviewSummary['more'],
	nowMs: number
): Promise<void> {
	const { day, limits, metCount, reviewedCount } = await readDay(store, nowMs);
	if (day.date !== date) return;
	const asked =
		what === 'reviews'
			? { newCards: 0, reviews: more.reviews + Math.max(0, reviewedCount - limits.reviewsPerDay) }
			: { newCards: more.newCards + Math.max(0, metCount - limits.newCardsPerDay), reviews: 0 };
	await askForMore(store, { date, ...asked }, nowMs);
}
