import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { isAfterLastReview } from '#lib/pipeline/review-log/time-order.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { reviewsOfCard } from '#lib/store/review-log.ts';
import type { Store } from '#lib/store/store.ts';

/** A card's schedule after a review that is not in the store yet. Reads its log only where the clock was set back. */
export async function scheduleGraded(
	store: Store,
	before: Schedule,
	review: Review,
	settings: SchedulingSettings
): Promise<Schedule> {
	const { cardId, atMs, rating } = review;
	if (isAfterLastReview(before, atMs)) return scheduleAfterGrade(before, rating, atMs, settings);
	return replayCard(cardId, [...(await reviewsOfCard(store, cardId)), review], settings);
}
