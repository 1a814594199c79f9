import type { Review } from '#lib/pipeline/review-log/review.ts';
import { becameLeech } from '#lib/pipeline/schedule/leech.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { afterGrade } from '#lib/pipeline/schedule/today-queue.ts';
import { findNext, type Next, type ScheduledCard } from '#lib/state/find-next.ts';
import { makeReview, type ReviewNeeds } from '#lib/state/make-review.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { scheduleGraded } from '#lib/state/schedule-graded.ts';
import type { Leech } from '#lib/state/session-note.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

/** A card whose answer shows, and what is known of the day around it. */
interface AnsweredCard {
	readonly shown: ScheduledCard;
	/** When the question was shown, epoch milliseconds. */
	readonly shownAtMs: number;
	readonly plan: SessionPlan;
	/** The card that most likely comes next; null where none was read ahead. */
	readonly ahead: ScheduledCard | null;
}

/** What became of a grade. */
type GradeOutcome =
	| {
			readonly type: 'kept';
			readonly review: Review;
			readonly plan: SessionPlan;
			readonly next: Next;
			/** The card, where this grade made it a leech. */
			readonly leech: Leech | null;
	  }
	/** Kept, and what is left of the day is to be planned anew. */
	| { readonly type: 'kept-at-day-end'; readonly review: Review }
	/** The card was graded elsewhere since it was shown: nothing was written. */
	| { readonly type: 'refused' };

/**
 * Keeps a grade under the settings in force, unless the card was graded elsewhere since it was shown.
 * @throws StoreError
 */
export async function keepGrade(
	store: Store,
	answered: AnsweredCard,
	rating: Rating,
	needs: ReviewNeeds
): Promise<GradeOutcome> {
	const { shown, shownAtMs, plan, ahead } = answered;
	const review = makeReview(shown, rating, shownAtMs, needs);
	const schedule = await scheduleGraded(store, shown, review, plan.settings);
	const queue = afterGrade(plan.queue, schedule);
	// Read before the write: once the grade is kept, nothing can fail that would leave its card on show.
	const known = [{ card: shown.card, schedule }, ...(ahead === null ? [] : [ahead])];
	const next = await findNext(store, { ...plan, queue }, review.atMs, known);
	// What the day's own session shows is remembered, and a session over a passage leaves that as it is.
	const shows = plan.passage === null ? { nextCardId: next.found?.card.id ?? null } : {};
	const { settings } = plan;
	const outcome = await gradeCard(store, { review, schedule, settings, seen: shown.schedule, ...shows });
	if (outcome === 'refused') return { type: 'refused' };
	if (outcome === 'other-settings') {
		const plannedAnew = { ...plan, settings: await readScheduling(store) };
		return keepGrade(store, { ...answered, plan: plannedAnew }, rating, needs);
	}
	if (review.atMs >= plan.day.endMs) return { type: 'kept-at-day-end', review };
	const { card } = shown;
	const { lapseCount } = schedule;
	const leech = becameLeech(shown.schedule.lapseCount, lapseCount) ? { card, lapseCount } : null;
	return { type: 'kept', review, plan: { ...plan, dayLog: [...plan.dayLog, review] }, next, leech };
}
