import {
	type CardInput,
	default_w,
	type FSRS,
	forgetting_curve,
	fsrs,
	GenSeedStrategyWithCardId,
	get_fuzz_range,
	State,
	StrategyMode
} from 'ts-fsrs';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import { LEARNING_STEPS, RELEARNING_STEPS } from '#lib/pipeline/schedule/learning-steps.ts';
import type { LearningState, Rating, Schedule } from '#lib/pipeline/schedule/schedule.ts';

// This file alone imports ts-fsrs, which adds methods to Date.prototype when it loads.

/** The longest interval given, days. */
export const MAXIMUM_INTERVAL_DAYS = 36_500;

/** w₂₀ of FSRS-6: how fast recall falls with time. */
export const FORGETTING_DECAY = default_w[20] ?? 0.5;

/** How well a card is remembered: the two variables FSRS keeps of it. Both are 0 before the first review. */
export interface Memory {
	readonly stabilityDays: number;
	readonly difficulty: number;
}

interface SeededCard extends CardInput {
	cardId: CardId;
}

const STATES: readonly LearningState[] = ['new', 'learning', 'review', 'relearning'];
const STATE_NUMBERS: Record<LearningState, State> = {
	new: State.New,
	learning: State.Learning,
	review: State.Review,
	relearning: State.Relearning
};

// The memory does not depend on the desired retention.
const algorithm = fsrs({ w: default_w, learning_steps: LEARNING_STEPS, relearning_steps: RELEARNING_STEPS });
const schedulers = new Map<number, { readonly fuzzed: FSRS; readonly plain: FSRS }>();

function schedulersFor(desiredRetention: number) {
	let both = schedulers.get(desiredRetention);
	if (both === undefined) {
		const parameters = {
			request_retention: desiredRetention,
			maximum_interval: MAXIMUM_INTERVAL_DAYS,
			w: default_w,
			learning_steps: LEARNING_STEPS,
			relearning_steps: RELEARNING_STEPS
		} as const;
		const fuzzed = fsrs({ ...parameters, enable_fuzz: true });
		fuzzed.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'));
		both = { fuzzed, plain: fsrs({ ...parameters, enable_fuzz: false }) };
		schedulers.set(desiredRetention, both);
	}
	return both;
}

/**
 * The probability of recall after a time without review.
 * @param elapsedDays may be a fraction
 * @returns in [0, 1]
 * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm R(t, S) = (1 + factor · t / S)^−w₂₀
 */
export function forgettingCurve(elapsedDays: number, stabilityDays: number): number {
	return forgetting_curve(default_w, elapsedDays, stabilityDays);
}

/**
 * The memory after a grade, as FSRS-6 updates it: what `scheduleAfterGrade` gives, without the cost of intervals.
 * @param retrievability of the memory after those days, by `forgettingCurve`; not used before the first review
 */
export function memoryAfterGrade(memory: Memory, elapsedDays: number, retrievability: number, rating: Rating): Memory {
	const before = { stability: memory.stabilityDays, difficulty: memory.difficulty };
	const after = algorithm.next_state(before, elapsedDays, rating, retrievability);
	return { stabilityDays: after.stability, difficulty: after.difficulty };
}

/** The whole days until retrievability falls to the desired retention, before fuzz. */
export function plainIntervalDays(stabilityDays: number, desiredRetention: number): number {
	return schedulersFor(desiredRetention).plain.next_interval(stabilityDays, 0);
}

/**
 * The interval, days, that a card's present stability gives, with the fuzz that its last review drew.
 * ts-fsrs also keeps an interval above the days that had gone by before that review, which a schedule does not tell.
 */
export function fuzzedIntervalDays(
	{ cardId, reviewCount, stabilityDays }: Pick<Schedule, 'cardId' | 'reviewCount' | 'stabilityDays'>,
	desiredRetention: number
): number {
	const { fuzzed } = schedulersFor(desiredRetention);
	// As GenSeedStrategyWithCardId puts it together; each `repeat` sets its own.
	fuzzed.seed = `${cardId}${reviewCount}`;
	return fuzzed.next_interval(stabilityDays, 0);
}

/** The longest interval, days, that fuzz can make of one. */
export function longestFuzzedDays(intervalDays: number): number {
	return intervalDays < 2.5 ? intervalDays : get_fuzz_range(intervalDays, 0, MAXIMUM_INTERVAL_DAYS).max_ivl;
}

/**
 * The schedule that ts-fsrs gives for each rating, fuzz included.
 * The fuzz is seeded with card id and review count, so the same history gives the same intervals again.
 * @param elapsedDays whole days since the last review, not negative
 */
export function fsrsSchedules(
	schedule: Schedule,
	atMs: number,
	elapsedDays: number,
	desiredRetention: number
): Record<Rating, Schedule> {
	const isNew = schedule.state === 'new';
	const card: SeededCard = {
		cardId: schedule.cardId,
		due: schedule.dueAtMs,
		stability: schedule.stabilityDays,
		difficulty: schedule.difficulty,
		elapsed_days: 0,
		scheduled_days: schedule.intervalDays,
		learning_steps: schedule.step,
		reps: schedule.reviewCount,
		lapses: schedule.lapseCount,
		state: STATE_NUMBERS[schedule.state],
		// ts-fsrs counts the midnights of UTC between two reviews: a last review set back whole days makes it count ours.
		last_review: isNew ? null : atMs - elapsedDays * MS_PER_DAY
	};
	const graded = schedulersFor(desiredRetention).fuzzed.repeat(card, atMs);
	const toSchedule = (rating: Rating): Schedule => {
		const next = graded[rating].card;
		return {
			cardId: schedule.cardId,
			state: STATES[next.state] ?? 'new',
			dueAtMs: next.due.getTime(),
			stabilityDays: next.stability,
			difficulty: next.difficulty,
			intervalDays: next.scheduled_days,
			step: next.learning_steps,
			reviewCount: next.reps,
			lapseCount: next.lapses,
			firstReviewAtMs: schedule.firstReviewAtMs ?? atMs,
			lastReviewAtMs: atMs
		};
	};
	return { 1: toSchedule(1), 2: toSchedule(2), 3: toSchedule(3), 4: toSchedule(4) };
}
