import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { cardId, reviewId } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

/** What a review found of its card, worked out by hand; a capital where the review counts in measured retention. */
type Found = 'new' | 'steps' | 'young' | 'Young' | 'mature' | 'Mature' | 'undone';

type Row = readonly [card: string, localTime: string, rating: Rating, tookSeconds: number, found: Found];

/** The clock there goes forward on 2025-03-30, from 02:00 to 03:00. */
export const SMALL_LOG_ZONE = 'Europe/Berlin';

/** The study day of the last reviews but one. */
export const SMALL_LOG_NOW = '2025-03-31T12:00';

/** By card and time. A first grade of Easy gives a stability of 8.3 days, and Good after those days one of 40. */
export const SMALL_LOG_ROWS: readonly Row[] = [
	// Easily learned, then forgotten today, and asked again twice.
	['anchor', '2025-01-02T10:00', 4, 3, 'new'],
	['anchor', '2025-01-10T10:00', 3, 5, 'Young'],
	['anchor', '2025-03-10T10:00', 2, 9, 'Mature'],
	['anchor', '2025-03-31T09:00', 1, 12, 'Mature'],
	['anchor', '2025-03-31T09:10', 3, 4, 'steps'],
	['anchor', '2025-03-31T11:00', 3, 2, 'young'],
	// Learned with trouble, at night: its second of March begins at four.
	['beacon', '2025-03-01T22:00', 1, 20, 'new'],
	['beacon', '2025-03-01T22:01', 3, 6, 'steps'],
	['beacon', '2025-03-01T22:11', 3, 5, 'steps'],
	['beacon', '2025-03-02T03:59', 3, 4, 'young'],
	['beacon', '2025-03-02T04:01', 1, 8, 'Young'],
	['beacon', '2025-03-02T04:11', 3, 3, 'steps'],
	['beacon', '2025-03-04T12:00', 3, 4, 'undone'],
	['beacon', '2025-03-04T12:01', 2, 7, 'Young'],
	['beacon', '2025-03-30T03:30', 1, 11, 'Young'],
	['beacon', '2025-03-30T03:40', 3, 3, 'steps'],
	['beacon', '2025-03-30T04:01', 3, 2, 'Young'],
	// Begun anew on 20 February.
	['chart', '2025-02-01T08:00', 4, 4, 'new'],
	['chart', '2025-02-09T08:00', 4, 3, 'Young'],
	['chart', '2025-02-20T08:00', 3, 6, 'new'],
	['chart', '2025-02-20T08:10', 3, 3, 'steps'],
	['chart', '2025-02-22T08:00', 1, 10, 'Young'],
	['chart', '2025-02-22T08:10', 1, 9, 'steps'],
	['chart', '2025-02-22T08:20', 3, 5, 'steps'],
	['chart', '2025-02-22T20:00', 3, 4, 'young'],
	// Met in the night in which the clock goes forward.
	['dune', '2025-03-30T01:59', 4, 5, 'new'],
	['dune', '2025-03-30T03:00', 3, 2, 'young'],
	['dune', '2025-03-30T09:00', 3, 4, 'Young'],
	['dune', '2025-03-31T03:58', 3, 3, 'undone'],
	['dune', '2025-03-31T03:59', 1, 6, 'young'],
	['dune', '2025-03-31T04:01', 3, 5, 'steps'],
	// Never counts; and by a clock that went wrong.
	['ebb', '2025-03-31T10:00', 1, 30, 'undone'],
	['flood', '2025-04-02T12:00', 4, 7, 'new']
];

/** The log of those rows, which must be read in their zone. */
export function smallReviewLog(): readonly Review[] {
	return SMALL_LOG_ROWS.map(([card, localTime, rating, tookSeconds, found], index) => ({
		id: reviewId(index),
		cardId: cardId(card),
		atMs: localMs(localTime),
		rating,
		tookMs: tookSeconds * 1000,
		...(found === 'undone' ? { undone: true } : {})
	}));
}

export function smallLogResetAtMs(id: CardId): number | null {
	return id === 'chart' ? localMs('2025-02-20T00:00') : null;
}

export function smallLogNowMs(): number {
	return localMs(SMALL_LOG_NOW);
}

function localMs(localTime: string): number {
	return inTimeZone(SMALL_LOG_ZONE, () => new Date(localTime).getTime());
}
