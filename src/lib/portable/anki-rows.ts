import { desiredRetentionAt } from '#lib/pipeline/schedule/desired-retention.ts';
import { FORGETTING_DECAY, plainIntervalDays } from '#lib/pipeline/schedule/fsrs.ts';
import { LEARNING_STEPS, RELEARNING_STEPS } from '#lib/pipeline/schedule/learning-steps.ts';
import type { LearningState, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';
import type { AnkiCard } from '#lib/portable/anki-content.ts';
import { dayNumber } from '#lib/portable/anki-days.ts';

/** What of a card Anki plans by: some columns of its row. */
export interface CardPlan {
	readonly type: number;
	readonly queue: number;
	/** A place if new, seconds in learning, a day number in review. */
	readonly due: number;
	readonly ivl: number;
	readonly factor: number;
	readonly reps: number;
	readonly lapses: number;
	readonly left: number;
	readonly data: string;
}

interface PlanSetting {
	readonly first: StudyDay;
	readonly settings: SchedulingSettings;
	readonly nowMs: number;
}

const TYPE_OF: Record<LearningState, number> = { new: 0, learning: 1, review: 2, relearning: 3 };
const QUEUE_OF: Record<LearningState, number> = { new: 0, learning: 1, review: 2, relearning: 1 };
const SUSPENDED = -1;
const BURIED_BY_READER = -3;
const USUAL_EASE = 2500;

/**
 * A card's schedule as Anki keeps it, with the memory of FSRS in it. What is suspended or buried stays so and keeps when
 * it is due.
 * @param position among the new cards, counted from 1, also of a card that is no longer new
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/storage/card/data.rs
 */
export function cardPlan(
	{ schedule, suspended, buriedUntilMs }: AnkiCard,
	position: number,
	{ first, settings, nowMs }: PlanSetting
): CardPlan {
	const { state } = schedule;
	const isBuried = buriedUntilMs !== null && buriedUntilMs > nowMs;
	return {
		type: TYPE_OF[state],
		queue: suspended ? SUSPENDED : isBuried ? BURIED_BY_READER : QUEUE_OF[state],
		due: dueOf(schedule, position, first, settings),
		ivl: intervalOf(schedule, settings),
		factor: state === 'new' ? 0 : USUAL_EASE,
		reps: schedule.reviewCount,
		lapses: schedule.lapseCount,
		left: stepsLeft(schedule),
		data: state === 'new' ? '{}' : JSON.stringify({ pos: position, ...memoryOf(schedule, settings) })
	};
}

function dueOf({ state, dueAtMs }: Schedule, position: number, first: StudyDay, settings: SchedulingSettings): number {
	if (state === 'new') return position;
	return state === 'review' ? dayNumber(dueAtMs, first, settings) : Math.round(dueAtMs / 1000);
}

/** A forgotten card has the interval that it would leave its steps with: Anki knows none of nought. */
function intervalOf(
	{ state, intervalDays, stabilityDays }: Schedule,
	{ desiredRetention }: SchedulingSettings
): number {
	return state === 'relearning' ? Math.max(1, plainIntervalDays(stabilityDays, desiredRetention)) : intervalDays;
}

function stepsLeft({ state, step }: Schedule): number {
	if (state === 'learning') return LEARNING_STEPS.length - step;
	return state === 'relearning' ? RELEARNING_STEPS.length - step : 0;
}

/** Rounded as Anki rounds; the desired retention is the one that the last review was scheduled by. */
function memoryOf({ stabilityDays, difficulty, lastReviewAtMs }: Schedule, settings: SchedulingSettings) {
	return {
		s: rounded(stabilityDays, 4),
		d: rounded(difficulty, 3),
		dr: rounded(desiredRetentionAt(settings, lastReviewAtMs ?? 0), 2),
		decay: rounded(FORGETTING_DECAY, 3),
		...(lastReviewAtMs !== null && { lrt: Math.floor(lastReviewAtMs / 1000) })
	};
}

function rounded(value: number, places: number): number {
	return Math.round(value * 10 ** places) / 10 ** places;
}
