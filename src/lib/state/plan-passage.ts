import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { type StudyDay, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { LearningCard, QueuedCard, TodayQueue } from '#lib/pipeline/schedule/today-queue.ts';
import { readDayDone } from '#lib/state/day-done.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import type { SittingTimes } from '#lib/state/sitting-times.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { readPassageCards, type TextCard } from '#lib/store/passage-memory.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

/** A passage whose cards are asked. */
export interface AskedPassage {
	readonly textId: TextId;
	readonly paragraphId: ParagraphId;
	/** Cards answered before this time come again, though they were answered today and are not due; null: they do not. */
	readonly againSinceMs: number | null;
}

/**
 * Plans a session over the cards of one passage, due or not, new ones and those of unread sections too. The day's
 * limits are for what the app asks by itself: here the reader asks, and what is answered counts for the day. What was done before counts where it was done to
 * these cards.
 * @param times of the sitting that goes on with it
 * @throws StoreError
 */
export async function planPassage(
	store: Store,
	passage: AskedPassage,
	nowMs: number,
	times: SittingTimes
): Promise<SessionPlan> {
	const settings = await readScheduling(store);
	await returnBuried(store, nowMs);
	const day = studyDayOf(nowMs, settings.dayStartHour);
	const [cards, done] = await Promise.all([
		readPassageCards(store, passage.textId, passage.paragraphId),
		readDayDone(store, day, times)
	]);
	const ids = new Set(cards.map(({ card }) => card.id));
	const dayLog = done.dayLog.filter(({ cardId }) => ids.has(cardId));
	const answers = standing(dayLog).filter(({ atMs }) => atMs >= (passage.againSinceMs ?? day.startMs));
	return {
		settings,
		day,
		queue: passageQueue(cards, new Set(answers.map(({ cardId }) => cardId)), day, nowMs),
		dayLog,
		introducedCount: cards.filter(({ schedule }) => wasMetIn(day, schedule)).length,
		actions: done.actions.filter(({ cardId }) => ids.has(cardId)),
		passage
	};
}

/** Whether a card was met for the first time in a study day. */
export function wasMetIn(
	{ startMs, endMs }: StudyDay,
	{ firstReviewAtMs }: Pick<Schedule, 'firstReviewAtMs'>
): boolean {
	return firstReviewAtMs !== null && firstReviewAtMs >= startMs && firstReviewAtMs < endMs;
}

/**
 * Cards in learning steps, then reviews: those due today and then the others, each by lowest retrievability; then new
 * ones in reading order. Not those set aside, nor those answered today and not due.
 * @param answeredIds by the day's log: a card's last review may be dated later
 */
function passageQueue(
	cards: readonly TextCard[],
	answeredIds: ReadonlySet<CardId>,
	day: StudyDay,
	nowMs: number
): TodayQueue {
	const ready = cards.filter(({ schedule }) => schedule.queue !== 'aside').map(({ schedule }) => schedule);
	const isDue = ({ dueAtMs }: { readonly dueAtMs: number }) => dueAtMs < day.endMs;
	const reviews = ready
		.filter(({ state, lastReviewAtMs }) => state === 'review' && lastReviewAtMs !== null)
		.filter((schedule) => isDue(schedule) || !answeredIds.has(schedule.cardId))
		.map((schedule) => ({ schedule, isDue: isDue(schedule), chance: retrievabilityAt(schedule, nowMs) }))
		.sort((one, other) => Number(other.isDue) - Number(one.isDue) || one.chance - other.chance);
	const fresh = ready.filter(({ state }) => state === 'new');
	// Each its own subject: of so few cards none waits for the turn of another, and a reload asks in the same order.
	const planned: QueuedCard[] = [
		...reviews.map(({ schedule: { cardId } }) => ({ cardId, subject: cardId, part: 'review' as const })),
		...fresh.map(({ cardId }) => ({ cardId, subject: cardId, part: 'new' as const }))
	];
	const learning: LearningCard[] = ready
		.filter(({ state }) => state === 'learning' || state === 'relearning')
		.map(({ cardId, dueAtMs }) => ({ cardId, subject: cardId, dueAtMs }))
		.sort((one, other) => one.dueAtMs - other.dueAtMs);
	return {
		learning,
		planned,
		position: 0,
		passedOver: [],
		lastSubject: null,
		reviewsLeft: reviews.length,
		newLeft: fresh.length
	};
}
