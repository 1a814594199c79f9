import type { Review } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import { DEFAULT_SCHEDULING, type Rating, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { reviewId } from '#tests/support/deck-builders.ts';
import { DAY_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';

interface Study {
	readonly reviews: readonly Review[];
	readonly schedules: readonly StoredSchedule[];
}

interface Reader {
	readonly nowMs: number;
	readonly days: number;
	readonly newCardsPerDay: number;
	readonly random: () => number;
}

/** What is in the store after a reader has studied every evening, forgetting about as often as FSRS expects. */
export function simulateStudy(cards: readonly StoredCard[], reader: Reader): Study {
	const reviews: Review[] = [];
	const schedules: StoredSchedule[] = [];
	const firstEveningMs = reader.nowMs - reader.days * DAY_MS;
	for (const [index, card] of cards.entries()) {
		const metOnDay = Math.floor(index / reader.newCardsPerDay);
		if (metOnDay >= reader.days) break;
		let schedule = newSchedule(card.id);
		let atMs = firstEveningMs + metOnDay * DAY_MS + reader.random() * HOUR_MS;
		while (atMs < reader.nowMs) {
			const rating = gradeOf(schedule, atMs, reader.random);
			const tookMs = Math.round(3000 + reader.random() * 12_000);
			reviews.push({
				id: reviewId(Math.floor(atMs), reviews.length),
				cardId: card.id,
				atMs: Math.floor(atMs),
				rating,
				tookMs
			});
			schedule = scheduleAfterGrade(schedule, rating, Math.floor(atMs), DEFAULT_SCHEDULING);
			atMs = Math.max(schedule.dueAtMs, eveningAfter(schedule.dueAtMs, firstEveningMs)) + reader.random() * HOUR_MS;
		}
		schedules.push(placeSchedule(schedule, card));
	}
	return { reviews, schedules };
}

/** A learning step is answered in the same sitting, a review on the first evening after it falls due. */
function eveningAfter(dueAtMs: number, firstEveningMs: number): number {
	const sinceEveningMs = (dueAtMs - firstEveningMs) % DAY_MS;
	return sinceEveningMs < 2 * HOUR_MS ? dueAtMs : dueAtMs - sinceEveningMs + DAY_MS;
}

function gradeOf(schedule: Schedule, atMs: number, random: () => number): Rating {
	const recall = schedule.state === 'review' ? retrievabilityAt(schedule, atMs) : 0.85;
	if (random() > recall) return 1;
	const ease = random();
	return ease < 0.12 ? 2 : ease < 0.9 ? 3 : 4;
}
