import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import type { Next, ScheduledCard } from '#lib/state/find-next.ts';
import type { PassageSummary } from '#lib/state/passage-summary.ts';
import type { ReviewSummary } from '#lib/state/session-summary.ts';

/** `waiting`: only cards in learning steps are left, and none may be shown yet. `failed`: there is no card to show. */
export type ReviewPhase = 'loading' | 'question' | 'answer' | 'waiting' | 'done' | 'failed';

/** What a session shows at one moment. */
export interface SessionView {
	readonly phase: ReviewPhase;
	readonly shown: ScheduledCard | null;
	/** When the question was shown, epoch milliseconds. */
	readonly shownAtMs: number;
	readonly intervals: Readonly<Record<Rating, number>> | null;
	readonly waitUntilMs: number | null;
	readonly summary: ReviewSummary | null;
	/** Of a session over a passage, in place of the other. */
	readonly passageSummary: PassageSummary | null;
}

export const LOADING: SessionView = {
	phase: 'loading',
	shown: null,
	shownAtMs: 0,
	intervals: null,
	waitUntilMs: null,
	summary: null,
	passageSummary: null
};

/** What to show of a search for the next card. @param dayEndMs a card that would only come after it is not waited for */
export function viewOf({ found, waitUntilMs }: Next, dayEndMs: number, nowMs: number): SessionView {
	if (found !== null) return { ...LOADING, phase: 'question', shown: found, shownAtMs: nowMs };
	if (waitUntilMs !== null && waitUntilMs < dayEndMs) return { ...LOADING, phase: 'waiting', waitUntilMs };
	return { ...LOADING, phase: 'done' };
}
