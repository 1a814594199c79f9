import type { CardId } from '#lib/pipeline/cards/card.ts';
import { replay } from '#lib/pipeline/review-log/replay.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { besideReading } from '#lib/store/awaits-reading.ts';
import { canonical } from '#lib/store/canonical.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredPlace, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** Something in the store that contradicts something else. */
export type Finding =
	| { readonly code: 'schedule-missing' | 'schedule-differs' | 'schedule-orphaned'; readonly cardId: CardId }
	| { readonly code: 'review-orphaned' | 'review-duplicated'; readonly cardId: CardId; readonly reviewId: ReviewId };

export interface DataCheck {
	readonly cardCount: number;
	readonly reviewCount: number;
	readonly findings: readonly Finding[];
}

/** Holds every schedule against the review log and the reading, and the log against the cards. Changes nothing. @throws StoreError */
export function checkData(store: Store, settings: SchedulingSettings): Promise<DataCheck> {
	return store.read(['cards', 'schedules', 'reviews', 'places'], async (transaction) => {
		const [cards, schedules, reviews, places] = await Promise.all([
			transaction.objectStore('cards').getAll(),
			transaction.objectStore('schedules').getAll(),
			transaction.objectStore('reviews').getAll(),
			transaction.objectStore('places').getAll()
		]);
		const findings = [
			...checkSchedules(placed(cards, places), schedules, reviews, settings),
			...checkReviews(new Set(cards.map(({ id }) => id)), standing(reviews))
		];
		return { cardCount: cards.length, reviewCount: reviews.length, findings };
	});
}

/** The cards, each waiting for its section or not as the places say. */
function placed(cards: readonly StoredCard[], places: readonly StoredPlace[]): StoredCard[] {
	const placeOf = new Map(places.map((place) => [place.textId, place]));
	return cards.map((card) => besideReading(card, placeOf.get(card.textId)));
}

function checkSchedules(
	cards: readonly StoredCard[],
	schedules: readonly StoredSchedule[],
	reviews: readonly Review[],
	settings: SchedulingSettings
): Finding[] {
	const unclaimed = new Map(schedules.map((schedule) => [schedule.cardId, schedule]));
	const cardById = new Map(cards.map((card) => [card.id, card]));
	const replayed = replay(reviews, settings, (id) => cardById.get(id)?.resetAtMs ?? null);
	const findings = cards.flatMap((card): Finding[] => {
		const stored = unclaimed.get(card.id);
		unclaimed.delete(card.id);
		if (stored === undefined) return [{ code: 'schedule-missing', cardId: card.id }];
		const expected = placeSchedule(replayed.get(card.id) ?? newSchedule(card.id), card);
		return canonical(stored) === canonical(expected) ? [] : [{ code: 'schedule-differs', cardId: card.id }];
	});
	return [...findings, ...[...unclaimed.keys()].map((cardId): Finding => ({ code: 'schedule-orphaned', cardId }))];
}

function checkReviews(cardIds: ReadonlySet<CardId>, reviews: readonly Review[]): Finding[] {
	const seen = new Set<string>();
	return reviews.flatMap(({ id, cardId, atMs }): Finding[] => {
		const isDuplicate = seen.has(`${atMs} ${cardId}`);
		seen.add(`${atMs} ${cardId}`);
		if (!cardIds.has(cardId)) return [{ code: 'review-orphaned', cardId, reviewId: id }];
		return isDuplicate ? [{ code: 'review-duplicated', cardId, reviewId: id }] : [];
	});
}
