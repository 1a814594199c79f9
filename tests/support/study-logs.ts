import type { CardId } from '#lib/pipeline/cards/card.ts';
import { type CardColumns, cardColumns, type CardFigures } from '#lib/pipeline/retention/card-columns.ts';
import { reviewColumns } from '#lib/pipeline/retention/review-columns.ts';
import { type StudyLog, studyLog } from '#lib/pipeline/retention/study-log.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { metFigures } from '#tests/support/card-figures.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

/** The cards that reviews are of, by their first review in the order given: the rows of `studyLogOf`. */
export function cardIdsOf(reviews: readonly Review[]): readonly CardId[] {
	return [...new Set(reviews.map((review) => review.cardId))];
}

/** The reviews as statistics take them, in the zone the process is in. */
export function studyLogOf(
	reviews: readonly Review[],
	resetAtMsOf: (cardId: CardId) => number | null = () => null
): StudyLog {
	return studyLog(reviewColumns(reviews, cardIdsOf(reviews), resetAtMsOf), DEFAULT_SCHEDULING);
}

/** A card in review state with what the test does not care about filled in. */
export function cardFigures(given: Partial<CardFigures> = {}): CardFigures {
	return metFigures({
		textId: 'text',
		sectionId: 's1',
		paragraphId: 'p1',
		kind: 'figure',
		firstReviewAtMs: FIXED_NOW_MS - 20 * DAY_MS,
		addedAtMs: FIXED_NOW_MS - 30 * DAY_MS,
		...given
	});
}

/** What tells a new card from `cardFigures`. */
export const NEW_CARD: Partial<CardFigures> = {
	state: 'new',
	stabilityDays: 0,
	difficulty: 0,
	intervalDays: 0,
	dueAtMs: 0,
	firstReviewAtMs: null,
	lastReviewAtMs: null
};

/** Cards in columns, each as `cardFigures` fills it in. */
export function cardsOf(given: readonly Partial<CardFigures>[]): CardColumns {
	return cardColumns(given.map(cardFigures));
}

/** A scope that leaves nothing out. */
export const everyRow = (): boolean => true;
