import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { planToday } from '#lib/pipeline/schedule/plan-today.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { TodayQueue } from '#lib/pipeline/schedule/today-queue.ts';
import { newCardsSetAside, reviewedCardCount } from '#lib/state/day-log.ts';
import { readDayExtras } from '#lib/state/day-extras.ts';
import { type DayAction, readDayActions } from '#lib/store/day-actions.ts';
import { readDue, readIntroduced, returnBuried } from '#lib/store/due-cards.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

/** What a session starts from. */
export interface SessionPlan {
	readonly settings: SchedulingSettings;
	readonly day: StudyDay;
	readonly queue: TodayQueue;
	/** The study day's reviews, undone ones included, oldest first. */
	readonly dayLog: readonly Review[];
	/** How many cards were met for the first time in this study day. */
	readonly introducedCount: number;
	/** What the day's sessions did besides grading and can still be taken back, oldest first. */
	readonly actions: readonly DayAction[];
}

// New cards about different subjects are wanted: the plan chooses among so many times the day's number.
const NEW_CARDS_TO_CHOOSE_FROM = 5;

/** Plans what is left of the study day. Reads what is due and today's reviews, not the other cards. @throws StoreError */
export async function planSession(store: Store, nowMs: number): Promise<SessionPlan> {
	const settings = await readScheduling(store);
	const day = studyDayOf(nowMs, settings.dayStartHour);
	await returnBuried(store, nowMs);
	const { limits, ahead } = await readDayExtras(store, day, settings);
	const [due, introduced, dayLog, actions] = await Promise.all([
		readDue(store, day.endMs, limits.newCardsPerDay * NEW_CARDS_TO_CHOOSE_FROM),
		readIntroduced(store, day),
		reviewsSince(store, day.startMs),
		readDayActions(store, day.startMs)
	]);
	const subjects = new Map(
		[...due.learning, ...due.review, ...ahead, ...due.new].map(({ cardId, subjectId }) => [cardId, subjectId])
	);
	const queue = planToday({
		reviews: [...due.review, ...ahead],
		learning: due.learning,
		newCardIds: due.new.map(({ cardId }) => cardId),
		subjectOf: (cardId: CardId) => subjects.get(cardId) ?? null,
		// A new card that was set aside was the day's too: no other one takes its place.
		introducedToday: introduced.length + newCardsSetAside(actions),
		introducedSubjects: new Set(introduced.map(({ subjectId }) => subjectId)),
		reviewedToday: reviewedCardCount(dayLog, introduced),
		settings: limits,
		nowMs
	});
	return { settings, day, queue, dayLog, introducedCount: introduced.length, actions };
}
