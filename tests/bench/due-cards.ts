import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';
import { deckCard, reviewId } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import type { StoreRecords } from '#tests/support/page-store.ts';

const begunDaysAgo = 200;

/** So many cards that have a past of some months and are due now, with the log they come from. */
export function dueCards(count: number, nowMs: number): StoreRecords {
	const cards: StoredCard[] = Array.from({ length: count }, (_, order) => ({
		...deckCard(order, { id: `bench-${String(order).padStart(5, '0')}` as CardId }),
		...UNTOUCHED
	}));
	const reviews: Review[] = [];
	const schedules: StoredSchedule[] = cards.map((card, index) => {
		let schedule = newSchedule(card.id);
		let atMs = nowMs - begunDaysAgo * DAY_MS - (index % 97) * DAY_MS;
		for (;;) {
			const next = scheduleAfterGrade(schedule, 3, atMs, DEFAULT_SCHEDULING);
			if (next.dueAtMs > nowMs - 1) break;
			reviews.push({ id: reviewId(atMs, reviews.length), cardId: card.id, atMs, rating: 3, tookMs: 5000 });
			schedule = next;
			atMs = next.dueAtMs;
		}
		return placeSchedule(schedule, card);
	});
	return { cards, schedules, reviews };
}
