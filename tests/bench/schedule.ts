/**
 * What scheduling costs in Node, in the median of several runs, with the budget of each.
 * Run with: npx tsx tests/bench/schedule.ts
 */
import { fileURLToPath } from 'node:url';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { replay } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { planToday } from '#lib/pipeline/schedule/plan-today.ts';
import { DEFAULT_SCHEDULING, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { intervalsByRating } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { afterGrade, nextCard } from '#lib/pipeline/schedule/today-queue.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { review, reviewId, reviewSchedule } from '#tests/support/review-histories.ts';

const settings = { ...DEFAULT_SCHEDULING, reviewsPerDay: 10_000 };
const subjectOf = (id: CardId) => `subject ${id.slice(-2)}` as ReturnType<Parameters<typeof planToday>[0]['subjectOf']>;

function medianMs(run: () => unknown, times: number): number {
	const taken = Array.from({ length: times }, () => {
		const startMs = performance.now();
		run();
		return performance.now() - startMs;
	});
	return taken.sort((one, other) => one - other)[Math.floor(times / 2)] ?? NaN;
}

function dueCards(count: number): Schedule[] {
	return Array.from({ length: count }, (_, index) =>
		reviewSchedule({
			cardId: `card-${index}`,
			stabilityDays: 1 + ((index * 7919) % 400),
			lastReviewAtMs: FIXED_NOW_MS - (1 + ((index * 104_729) % 300)) * DAY_MS
		})
	);
}

/** Ten reviews a card over ten years, one in nine forgotten. */
function log(count: number): Review[] {
	const cards = Array.from({ length: count / 10 }, (_, index) => `card-${index}`);
	return Array.from({ length: count }, (_, index) =>
		review({
			id: reviewId(index),
			cardId: cards[(index * 7919) % cards.length] ?? '',
			atMs: FIXED_NOW_MS - 3650 * DAY_MS + Math.floor((index * 3650 * DAY_MS) / count),
			rating: index % 9 === 0 ? 1 : 3
		})
	);
}

function plan(reviews: readonly Schedule[]) {
	return planToday({
		reviews,
		learning: [],
		newCardIds: [],
		subjectOf,
		introducedToday: 0,
		reviewedToday: 0,
		settings,
		nowMs: FIXED_NOW_MS
	});
}

/** One line of the table; `of` is how many cards or reviews the work was done on. */
export interface ScheduleMeasurement {
	readonly what: string;
	readonly of: number;
	readonly medianMs: number;
	readonly budgetMs: number;
}

/** Measures planning, grading and replay in this process. */
export function measureScheduling(): readonly ScheduleMeasurement[] {
	const rows: ScheduleMeasurement[] = [];
	const measure = (what: string, of: number, budgetMs: number, run: () => unknown, times = 11) =>
		rows.push({ what, of, medianMs: Number(medianMs(run, times).toFixed(3)), budgetMs });

	const due = dueCards(10_000);
	const queue = plan(due);
	const shown = queue.planned[0]?.cardId ?? '';
	const graded = { ...reviewSchedule({ cardId: shown }), state: 'learning' as const };
	measure('plan today', 10_000, 30, () => plan(due));
	measure('next card and after grade', 10_000, 0.5, () => nextCard(afterGrade(queue, graded), FIXED_NOW_MS), 101);
	measure('intervals by rating', 1, 0.5, () => intervalsByRating(reviewSchedule(), FIXED_NOW_MS, settings), 101);
	for (const count of [1000, 10_000, 100_000]) {
		const reviews = log(count);
		const times = count <= 10_000 ? 15 : 3;
		measure('replay of schedules', count, 10 + count / 25, () => replay(reviews, settings), times);
	}
	return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(measureScheduling());
