import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { LearningCard, QueuedCard, TodayQueue } from '#lib/pipeline/schedule/today-queue.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';
import { readDayActions } from '#lib/store/day-actions.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { readPassageCards, type TextCard } from '#lib/store/passage-memory.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
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
 * @throws StoreError
 */
export async function planPassage(store: Store, passage: AskedPassage, nowMs: number): Promise<SessionPlan> {
	const settings = await readScheduling(store);
	await returnBuried(store, nowMs);
	const day = studyDayOf(nowMs, settings.dayStartHour);
	const [cards, dayLog, actions] = await Promise.all([
		readPassageCards(store, passage.textId, passage.paragraphId),
		reviewsSince(store, day.startMs),
		readDayActions(store, day.startMs)
	]);
	const ids = new Set(cards.map(({ card }) => card.id));
	const introduced = cards.filter(({ schedule }) => (schedule.firstReviewAtMs ?? -1) >= day.startMs);
	return {
		settings,
		day,
		queue: passageQueue(cards, day, nowMs, passage.againSinceMs),
		dayLog: dayLog.filter(({ cardId }) => ids.has(cardId)),
		introducedCount: introduced.length,
		actions: actions.filter(({ cardId }) => ids.has(cardId)),
		passage
	};
}

/**
 * Cards in learning steps, then reviews: those due today and then the others, each by lowest retrievability; then new
 * ones in reading order. Not those set aside, nor those answered today and not due.
 */
function passageQueue(
	cards: readonly TextCard[],
	day: StudyDay,
	nowMs: number,
	againSinceMs: number | null
): TodayQueue {
	const ready = cards.filter(({ schedule }) => schedule.queue !== 'aside').map(({ schedule }) => schedule);
	const answeredBeforeMs = Math.max(day.startMs, againSinceMs ?? 0);
	const isDue = ({ dueAtMs }: { readonly dueAtMs: number }) => dueAtMs < day.endMs;
	const reviews = ready
		.filter(({ state, lastReviewAtMs }) => state === 'review' && lastReviewAtMs !== null)
		.filter((schedule) => isDue(schedule) || (schedule.lastReviewAtMs ?? 0) < answeredBeforeMs)
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
