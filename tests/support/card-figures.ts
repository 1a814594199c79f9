import type { CardFigures } from '#lib/pipeline/retention/card-columns.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { cardId } from '#tests/support/review-histories.ts';

/** A card of the deck that was never met, with what the test does not care about filled in. */
export function cardFigures(given: Partial<CardFigures> = {}): CardFigures {
	return {
		id: cardId('card'),
		textId: 'essay',
		sectionId: null,
		paragraphId: null,
		kind: 'position',
		isInDeck: true,
		isAsked: true,
		isHeldBack: false,
		state: 'new',
		stabilityDays: 0,
		difficulty: 0,
		intervalDays: 0,
		dueAtMs: 0,
		firstReviewAtMs: null,
		lastReviewAtMs: null,
		addedAtMs: null,
		...given
	};
}

/** A card in review state. */
export function metFigures(given: Partial<CardFigures> = {}): CardFigures {
	return cardFigures({
		state: 'review',
		stabilityDays: 10,
		difficulty: 5,
		intervalDays: 10,
		dueAtMs: FIXED_NOW_MS,
		firstReviewAtMs: FIXED_NOW_MS - 60 * DAY_MS,
		lastReviewAtMs: FIXED_NOW_MS - 10 * DAY_MS,
		...given
	});
}
