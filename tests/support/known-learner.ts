import type { CardId } from '#lib/pipeline/cards/card.ts';
import { type AnswerShares, firstRating, recalledRating } from '#lib/pipeline/schedule/answer-shares.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { planToday } from '#lib/pipeline/schedule/plan-today.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Rating, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { afterGrade, nextCard } from '#lib/pipeline/schedule/today-queue.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { cardId } from '#tests/support/review-histories.ts';

interface KnownLearner {
	readonly schedules: readonly Schedule[];
	readonly newCount: number;
	readonly settings: SchedulingSettings;
	readonly answers: AnswerShares;
	readonly days: number;
	readonly nowMs: number;
	readonly random: () => number;
}

/** What really came of days of study: of the queue, the steps to the minute and the fuzzed intervals. */
interface StudyDone {
	readonly reviewsPerDay: readonly number[];
	readonly newPerDay: readonly number[];
	readonly answerCount: number;
	readonly held: number;
	readonly schedules: readonly Schedule[];
}

/** Has a reader who recalls each card as often as FSRS expects go through each day's queue, card by card. */
export function studyAsKnown(learner: KnownLearner): StudyDone {
	const { settings, answers, random } = learner;
	const fresh = Array.from({ length: learner.newCount }, (_, index) => newSchedule(cardId(`new ${index}`)));
	const schedules = new Map<CardId, Schedule>([...learner.schedules, ...fresh].map((card) => [card.cardId, card]));
	const reviewsPerDay: number[] = [];
	const newPerDay: number[] = [];
	let answerCount = 0;

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
			const after = scheduleAfterGrade(before, gradeOf(before, nowMs), nowMs, settings);
			answerCount += 1;
			schedules.set(next.cardId, after);
			queue = afterGrade(queue, after);
			nowMs += MINUTE_MS / 4;
		}
	}

	function gradeOf(before: Schedule, atMs: number): Rating {
		if (before.state === 'new') return firstRating(answers, random());
		return random() < retrievabilityAt(before, atMs) ? recalledRating(answers, random()) : 1;
	}

	const endMs = learner.nowMs + learner.days * DAY_MS;
	const held = [...schedules.values()].reduce((sum, schedule) => sum + retrievabilityAt(schedule, endMs), 0);
	return { reviewsPerDay, newPerDay, answerCount, held, schedules: [...schedules.values()] };
}
