import type { Card, CardId } from '#lib/pipeline/cards/card.ts';
import { keepApart } from '#lib/pipeline/schedule/keep-apart.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { LearningCard, QueuedCard, TodayQueue } from '#lib/pipeline/schedule/today-queue.ts';

/** What planning a day needs to know. */
export interface TodayPlan {
	/** Cards in review state that are due by the end of this study day, in any order. */
	readonly reviews: readonly Schedule[];
	/** Cards in learning or relearning steps, in any order. */
	readonly learning: readonly Schedule[];
	/** Cards never reviewed, in reading order. */
	readonly newCardIds: readonly CardId[];
	readonly subjectOf: (cardId: CardId) => Card['subjectId'];
	/** New cards met in this study day so far. */
	readonly introducedToday: number;
	/** Their subjects; those still in learning steps are known without it. */
	readonly introducedSubjects?: ReadonlySet<Card['subjectId']>;
	/** Cards in review state graded in this study day so far. */
	readonly reviewedToday: number;
	readonly settings: SchedulingSettings;
	readonly nowMs: number;
}

/**
 * What to study today, within what the daily limits leave: learning cards as they fall due, then reviews by lowest
 * retrievability, then new cards in reading order, cards about one subject kept apart.
 */
export function planToday(plan: TodayPlan): TodayQueue {
	const subjectFor = (cardId: CardId): string => plan.subjectOf(cardId) ?? cardId;
	const { reviewsPerDay, newCardsPerDay } = plan.settings;
	const reviews = keepApart(
		mostAtRisk(plan, Math.max(0, reviewsPerDay - plan.reviewedToday)).map((cardId): QueuedCard => ({
			cardId,
			subject: subjectFor(cardId),
			part: 'review'
		})),
		null
	);
	const fresh = keepApart(
		toIntroduce(plan, subjectFor, Math.max(0, newCardsPerDay - plan.introducedToday)),
		reviews.at(-1)?.subject ?? null
	);
	return {
		learning: plan.learning
			.map((card): LearningCard => ({ cardId: card.cardId, subject: subjectFor(card.cardId), dueAtMs: card.dueAtMs }))
			.sort((one, other) => one.dueAtMs - other.dueAtMs || (one.cardId < other.cardId ? -1 : 1)),
		planned: [...reviews, ...fresh],
		position: 0,
		passedOver: [],
		lastSubject: null,
		reviewsLeft: reviews.length,
		newLeft: fresh.length
	};
}

function mostAtRisk(plan: TodayPlan, count: number): readonly CardId[] {
	return plan.reviews
		.map((card) => ({ cardId: card.cardId, retrievability: retrievabilityAt(card, plan.nowMs) }))
		.sort((one, other) => one.retrievability - other.retrievability || (one.cardId < other.cardId ? -1 : 1))
		.slice(0, count)
		.map((card) => card.cardId);
}

/** One new card of each subject not met today, in reading order; others only if there are too few of those. */
function toIntroduce(plan: TodayPlan, subjectFor: (cardId: CardId) => string, count: number): readonly QueuedCard[] {
	const today = studyDayOf(plan.nowMs, plan.settings.dayStartHour);
	const met = new Set<string | null>(plan.introducedSubjects);
	for (const card of plan.learning) {
		if ((card.firstReviewAtMs ?? 0) >= today.startMs) met.add(subjectFor(card.cardId));
	}
	const chosen: QueuedCard[] = [];
	const putOff: QueuedCard[] = [];
	for (const cardId of plan.newCardIds) {
		if (chosen.length >= count) break;
		const card: QueuedCard = { cardId, subject: subjectFor(cardId), part: 'new' };
		(met.has(card.subject) ? putOff : chosen).push(card);
		met.add(card.subject);
	}
	return [...chosen, ...putOff.slice(0, count - chosen.length)];
}
