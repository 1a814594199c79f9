import type { CardId } from '#lib/pipeline/cards/card.ts';
import { type AnswerShares, firstRating, recalledRating } from '#lib/pipeline/schedule/answer-shares.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { planToday } from '#lib/pipeline/schedule/plan-today.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Rating, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { afterGrade, nextCard } from '#lib/pipeline/schedule/today-queue.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { cardId, review, reviewId } from '#tests/support/review-histories.ts';

interface KnownLearner {
	readonly schedules: readonly Schedule[];
	readonly newCount: number;
	readonly settings: SchedulingSettings;
	readonly answers: AnswerShares;
	readonly days: number;
	readonly nowMs: number;
	readonly random: () => number;
	/** The chance with which a card met before is truly recalled; what FSRS expects if not given. */
	readonly recallAt?: (schedule: Schedule, atMs: number) => number;
}

/** What really came of days of study: of the queue, the steps to the minute and the fuzzed intervals. */
interface StudyDone {
	readonly reviewsPerDay: readonly number[];
	readonly newPerDay: readonly number[];
	readonly answerCount: number;
	readonly held: number;
	readonly schedules: readonly Schedule[];
	readonly log: readonly Review[];
}

/** Has a reader whose memory is known go through each day's queue, card by card. */
export function studyAsKnown(learner: KnownLearner): StudyDone {
	const { settings, answers, random, recallAt = retrievabilityAt } = learner;
	const fresh = Array.from({ length: learner.newCount }, (_, index) => newSchedule(cardId(`new ${index}`)));
	const schedules = new Map<CardId, Schedule>([...learner.schedules, ...fresh].map((card) => [card.cardId, card]));
	const reviewsPerDay: number[] = [];
	const newPerDay: number[] = [];
	const log: Review[] = [];

	for (let day = 0; day < learner.days; day += 1) {
		let nowMs = learner.nowMs + day * DAY_MS;
		const { endMs } = studyDayOf(nowMs, settings.dayStartHour);
		const all = [...schedules.values()];
		let queue = planToday({
			reviews: all.filter((schedule) => schedule.state === 'review' && schedule.dueAtMs < endMs),
			learning: all.filter((schedule) => schedule.state === 'learning' || schedule.state === 'relearning'),
			newCardIds: all.filter((schedule) => schedule.state === 'new').map((schedule) => schedule.cardId),
			subjectOf: () => null,
			introducedToday: 0,
			reviewedToday: 0,
			settings,
			nowMs
		});
		reviewsPerDay.push(queue.reviewsLeft);
		newPerDay.push(queue.newLeft);
		for (let next = nextCard(queue, nowMs); next !== null; next = nextCard(queue, nowMs)) {
			if ('waitUntilMs' in next) {
				nowMs = next.waitUntilMs;
				continue;
			}
			const before = schedules.get(next.cardId) ?? newSchedule(next.cardId);
			const rating = gradeOf(before, nowMs);
			const after = scheduleAfterGrade(before, rating, nowMs, settings);
			log.push(review({ id: reviewId(log.length), cardId: next.cardId, atMs: nowMs, rating }));
			schedules.set(next.cardId, after);
			queue = afterGrade(queue, after);
			nowMs += MINUTE_MS / 4;
		}
	}

	function gradeOf(before: Schedule, atMs: number): Rating {
		if (before.state === 'new') return firstRating(answers, random());
		return random() < recallAt(before, atMs) ? recalledRating(answers, random()) : 1;
	}

	const endMs = learner.nowMs + learner.days * DAY_MS;
	const held = [...schedules.values()].reduce((sum, schedule) => sum + retrievabilityAt(schedule, endMs), 0);
	return { reviewsPerDay, newPerDay, answerCount: log.length, held, schedules: [...schedules.values()], log };
}
