import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { isAfterLastReview } from '#lib/pipeline/review-log/time-order.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import type { ScheduledCard } from '#lib/state/find-next.ts';
import { dueAtMsOf } from '#lib/store/queue-place.ts';
import { reviewsOfCard } from '#lib/store/review-log.ts';
import type { Store } from '#lib/store/store.ts';

/** A card's schedule after a review that is not in the store yet. Reads its log only where the clock was set back. */
export async function scheduleGraded(
	store: Store,
	{ card, schedule }: ScheduledCard,
	review: Review,
	settings: SchedulingSettings
): Promise<Schedule> {
	const { atMs, rating } = review;
	if (isAfterLastReview(schedule, atMs)) return scheduleAfterGrade(schedule, rating, atMs, settings);
	const log = [...(await reviewsOfCard(store, card.id)), review];
	const replayed = replayCard(card.id, log, settings, card.resetAtMs);
	// A review dated before the one that a move follows lets the move stand.
	return { ...replayed, dueAtMs: dueAtMsOf(replayed, card.movedDue) };
}
