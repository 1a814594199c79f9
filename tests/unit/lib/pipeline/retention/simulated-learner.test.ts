import { describe, expect, it } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { measuredRetention } from '#lib/pipeline/retention/measured-retention.ts';
import { predictedRetention } from '#lib/pipeline/retention/predicted-retention.ts';
import { replay } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { planToday, type TodayPlan } from '#lib/pipeline/schedule/plan-today.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import { DEFAULT_SCHEDULING, type Rating, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { afterGrade, nextCard } from '#lib/pipeline/schedule/today-queue.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { cardId, review, reviewId } from '#tests/support/review-histories.ts';
import { cardsOf, everyRow, studyLogOf } from '#tests/support/study-logs.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

const settings = DEFAULT_SCHEDULING;
const CARDS = 400;
const DAYS = 365;

const cardIds = Array.from({ length: CARDS }, (_, index) => cardId(`card-${index}`));
const subjectOf: TodayPlan['subjectOf'] = (id) =>
	`subject-${Math.floor(Number(id.slice(5)) / 4)}` as ReturnType<TodayPlan['subjectOf']>;

describe('a year of a learner whose memory is known', () => {
	const { log, schedules, endMs, expectedShare, newSubjectsByDay } = studyForAYear();

	it('is learned in full, a log from which the schedules follow', () => {
		expect([...schedules.values()].filter((schedule) => schedule.state !== 'new')).toHaveLength(CARDS);
		expect(replay(log, settings)).toEqual(schedules);
	});

	it('measures what the learner truly remembered, within the interval, and about what was desired', () => {
		const all = measuredRetention(studyLogOf(log), endMs, settings).at(-1)?.all;
		expect(all?.reviews).toBeGreaterThan(1000);
		expect(all?.interval.low).toBeLessThan(expectedShare);
		expect(all?.interval.high).toBeGreaterThan(expectedShare);
		expect(Math.abs((all?.share ?? 0) - settings.desiredRetention)).toBeLessThan(0.03);
	});

	it('predicts what the learner holds at the end, within three standard errors', () => {
		const random = seededRandom(7);
		const chances = [...schedules.values()].map((schedule) => retrievabilityAt(schedule, endMs));
		const recalled = chances.filter((chance) => random() < chance).length;
		const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
		const predicted = predictedRetention(cardsOf([...schedules.values()]), everyRow, endMs);
		expect(predicted.of).toBe(CARDS);
		expect(Math.abs(predicted.held - recalled)).toBeLessThan(3 * Math.sqrt(variance));
	});

	it('meets no subject twice on one day', () => {
		expect(newSubjectsByDay.length).toBeGreaterThan(30);
		for (const subjects of newSubjectsByDay.slice(0, 30)) {
			expect(subjects).toHaveLength(settings.newCardsPerDay);
			expect(new Set(subjects).size).toBe(subjects.length);
		}
	});
});

/** Each day from noon: every card of the queue, recalled with exactly the probability that FSRS gives it. */
function studyForAYear() {
	const random = seededRandom(1);
	const log: Review[] = [];
	const schedules = new Map<CardId, Schedule>(cardIds.map((id) => [id, newSchedule(id)]));
	const newSubjectsByDay: string[][] = [];
	let expected = 0;
	let measured = 0;

	for (let day = 0; day < DAYS; day++) {
		let nowMs = FIXED_NOW_MS + day * DAY_MS;
		const { endMs } = studyDayOf(nowMs, settings.dayStartHour);
		const met = [...schedules.values()];
		let queue = planToday({
			reviews: met.filter((schedule) => schedule.state === 'review' && schedule.dueAtMs < endMs),
			learning: met.filter((schedule) => schedule.state === 'learning' || schedule.state === 'relearning'),
			newCardIds: cardIds.filter((id) => schedules.get(id)?.state === 'new'),
			subjectOf,
			introducedToday: 0,
			reviewedToday: 0,
			settings,
			nowMs
		});
		newSubjectsByDay.push(queue.planned.filter((card) => card.part === 'new').map((card) => card.subject));
		for (let next = nextCard(queue, nowMs); next !== null; next = nextCard(queue, nowMs)) {
			if ('waitUntilMs' in next) {
				nowMs = next.waitUntilMs;
				continue;
			}
			const before = schedules.get(next.cardId) ?? newSchedule(next.cardId);
			const chance = before.state === 'new' ? 0.5 : retrievabilityAt(before, nowMs);
			if (before.state === 'review') {
				expected += chance;
				measured += 1;
			}
			const rating: Rating = random() < chance ? 3 : 1;
			log.push(review({ id: reviewId(log.length), cardId: next.cardId, atMs: nowMs, rating }));
			const after = scheduleAfterGrade(before, rating, nowMs, settings);
			schedules.set(next.cardId, after);
			queue = afterGrade(queue, after);
			nowMs += MINUTE_MS / 4;
		}
	}
	const endMs = FIXED_NOW_MS + DAYS * DAY_MS;
	return { log, schedules, endMs, expectedShare: expected / measured, newSubjectsByDay };
}
