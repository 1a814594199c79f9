import type { CardId } from '#lib/pipeline/cards/card.ts';
import { planToday } from '#lib/pipeline/schedule/plan-today.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';
import type { TodayQueue } from '#lib/pipeline/schedule/today-queue.ts';
import type { DayDone } from '#lib/state/day-done.ts';
import type { AskedPassage } from '#lib/state/plan-passage.ts';
import { readDay, reviewsToAsk } from '#lib/state/read-day.ts';
import type { SittingTimes } from '#lib/state/sitting-times.ts';
import { readDue } from '#lib/store/due-cards.ts';
import type { Store } from '#lib/store/store.ts';

/** What a session starts from. */
export interface SessionPlan extends DayDone {
	readonly settings: SchedulingSettings;
	readonly day: StudyDay;
	readonly queue: TodayQueue;
	/** How many cards were met for the first time in this study day. */
	readonly introducedCount: number;
	/** The passage whose cards are asked, of which alone all of this tells; null in the day's own session. */
	readonly passage: AskedPassage | null;
}

// New cards about different subjects are wanted: the plan chooses among so many times the day's number.
const NEW_CARDS_TO_CHOOSE_FROM = 5;

/**
 * Plans what is left of the study day. Reads what is due and today's reviews, not the other cards.
 * @param times of the sitting that goes on with it
 * @throws StoreError
 */
export async function planSession(store: Store, nowMs: number, times: SittingTimes): Promise<SessionPlan> {
	const state = await readDay(store, nowMs, times);
	const { settings, limits, day, dayLog, introduced, actions } = state;
	const due = await readDue(store, day.endMs, limits.newCardsPerDay * NEW_CARDS_TO_CHOOSE_FROM);
	const reviews = await reviewsToAsk(store, state, due.review, nowMs);
	const subjects = new Map(
		[...due.learning, ...reviews, ...due.new].map(({ cardId, subjectId }) => [cardId, subjectId])
	);
	const queue = planToday({
		reviews,
		learning: due.learning,
		newCardIds: due.new.map(({ cardId }) => cardId),
		subjectOf: (cardId: CardId) => subjects.get(cardId) ?? null,
		// A new card that was set aside was the day's too: no other one takes its place.
		introducedToday: state.metCount,
		introducedSubjects: new Set(introduced.map(({ subjectId }) => subjectId)),
		reviewedToday: state.reviewedCount,
		settings: limits,
		nowMs
	});
	return { settings, day, queue, dayLog, introducedCount: introduced.length, actions, passage: null };
}
