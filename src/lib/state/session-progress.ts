import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { SessionPlan } from '#lib/state/plan-session.ts';

export interface ReviewProgress {
	/** Grades given in this study day. */
	readonly done: number;
	readonly remaining: { readonly new: number; readonly learning: number; readonly review: number };
}

/** How far the study day is done; nothing before it is planned. */
export function progressOf(plan: SessionPlan | null): ReviewProgress {
	if (plan === null) return { done: 0, remaining: { new: 0, learning: 0, review: 0 } };
	const { newLeft, learning, reviewsLeft } = plan.queue;
	const remaining = { new: newLeft, learning: learning.length, review: reviewsLeft };
	return { done: standing(plan.dayLog).length, remaining };
}
