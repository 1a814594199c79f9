import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import type { ReviewSession } from '#lib/state/review-session.svelte.ts';
import type { Study } from '#tests/support/study-fixture.ts';

/** Answers the card on show, a second later. */
export async function answer({ clock }: Study, session: ReviewSession, rating: Rating = 3): Promise<void> {
	session.showAnswer();
	clock.advance(1000);
	await session.grade(rating);
}

/** Answers until the session ends, waiting where it says so. */
export async function finish(study: Study, session: ReviewSession, rating: Rating = 4): Promise<void> {
	while (session.phase !== 'done' && session.phase !== 'failed') {
		if (session.phase === 'waiting') {
			study.clock.advance((session.waitUntilMs ?? 0) - study.clock.nowMs());
			await session.resume();
		} else {
			await answer(study, session, rating);
		}
	}
}
