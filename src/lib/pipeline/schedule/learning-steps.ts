import type { LearningState, Rating } from '#lib/pipeline/schedule/schedule.ts';

/** The waits of a new card before its first interval in days. */
export const LEARNING_STEPS = ['1m', '10m'] as const;

/** The waits of a forgotten card before its next interval in days. */
export const RELEARNING_STEPS = ['10m'] as const;

/** Where a card stands among the steps. */
export interface Step {
	readonly state: LearningState;
	readonly step: number;
}

const REVIEW: Step = { state: 'review', step: 0 };
const LEARNING: readonly Step[] = LEARNING_STEPS.map((_, step) => ({ state: 'learning', step }));
const RELEARNING: readonly Step[] = RELEARNING_STEPS.map((_, step) => ({ state: 'relearning', step }));

/** Where a card stands after a grade: what `scheduleAfterGrade` gives, without the cost of working out intervals. */
export function stepAfterGrade(before: Step, rating: Rating): Step {
	if (before.state === 'review') return rating === 1 ? (RELEARNING[0] ?? REVIEW) : REVIEW;
	const steps = before.state === 'relearning' ? RELEARNING : LEARNING;
	const next = { 1: 0, 2: before.step, 3: before.step + 1, 4: steps.length }[rating];
	return steps[next] ?? REVIEW;
}
