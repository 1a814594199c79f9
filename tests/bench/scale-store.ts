import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { SectionId } from '#lib/pipeline/document/document.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING, type Rating } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';
import { deckCard, reviewId } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import type { StoreRecords } from '#tests/support/page-store.ts';

const REVIEWS_PER_CARD = 10;

/** So many of a hundred cards are new. */
const NEW_PERCENT = 2;

const WORDS = (
	'harbour tide pilot anchor lantern current shoal breakwater keel cargo compass gale ballast mooring ' +
	'lighthouse channel estuary dredger winch hawser quay ferry schooner sextant chart sounding berth'
).split(' ');

/** A number that looks drawn at random and is always the same, in [0, 1). */
function drawn(seed: number): number {
	return (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32;
}

function ratingOf(seed: number): Rating {
	const at = drawn(seed);
	return at < 0.1 ? 1 : at < 0.2 ? 2 : at < 0.92 ? 3 : 4;
}

/** One card in a thousand was forgotten last and is in learning steps. */
function lastRatingOf(index: number): Rating {
	return index % 1000 === 999 ? 1 : 3;
}

function cardAt(index: number): StoredCard {
	const word = (shift: number) => WORDS[Math.floor(drawn(index * 31 + shift) * WORDS.length)] ?? '';
	const answer = `The ${word(3)} and the ${word(4)} of the ${word(5)}`;
	return {
		...deckCard(index, {
			id: `scale-${String(index).padStart(6, '0')}` as CardId,
			prompt: `What does the ${word(0)} owe to the ${word(1)} of ${word(2)} number ${index}?`,
			answer,
			source: {
				start: index * 60,
				end: index * 60 + answer.length,
				exact: answer,
				prefix: 'It is ',
				suffix: ', they say.'
			},
			subjectId: `subject-${Math.floor(index / 3)}` as SubjectId,
			sectionId: `s${1 + Math.floor(index / 500)}` as SectionId
		}),
		...UNTOUCHED
	};
}

/**
 * Cards as years of study leave them, some at a time: ten reviews each over up to three years, every schedule that of
 * its log, a few cards due today and a few new.
 */
export function* scaleRecords(cardCount: number, nowMs: number, atOnce = 5000): Generator<StoreRecords> {
	for (let first = 0; first < cardCount; first += atOnce) {
		const indexes = Array.from({ length: Math.min(atOnce, cardCount - first) }, (_, offset) => first + offset);
		const cards = indexes.map(cardAt);
		const reviews: Review[] = [];
		const schedules = cards.map((card, offset) => {
			const index = first + offset;
			let schedule = newSchedule(card.id);
			if (index % 100 < NEW_PERCENT) return placeSchedule(schedule, card);
			const lastAtMs = nowMs - (1 + 20 * drawn(index * 7)) * DAY_MS;
			const begunAtMs = lastAtMs - (100 + 1000 * drawn(index * 11)) * DAY_MS;
			for (let number = 0; number < REVIEWS_PER_CARD; number += 1) {
				const share = (number / (REVIEWS_PER_CARD - 1)) ** 2;
				const atMs = Math.floor(begunAtMs + share * (lastAtMs - begunAtMs));
				const rating = number === REVIEWS_PER_CARD - 1 ? lastRatingOf(index) : ratingOf(index * 13 + number);
				reviews.push({ id: reviewId(atMs, index), cardId: card.id, atMs, rating, tookMs: 3000 + (index % 9000) });
				schedule = scheduleAfterGrade(schedule, rating, atMs, DEFAULT_SCHEDULING);
			}
			return placeSchedule(schedule, card);
		});
		yield { cards, schedules, reviews };
	}
}
