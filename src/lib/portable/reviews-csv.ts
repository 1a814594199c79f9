import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { csvLines } from '#lib/portable/csv-lines.ts';
import { localTime } from '#lib/portable/local-time.ts';

/** The head line of a table of reviews. */
export const REVIEWS_HEAD = csvLines([['time', 'card', 'prompt', 'rating', 'grade', 'seconds', 'undone']]);

/** What a table of reviews says beside the reviews themselves. */
interface ReviewWords {
	/** Empty where the card is not known. */
	readonly promptOf: (cardId: CardId) => string;
	readonly gradeName: (rating: Rating) => string;
}

/** The lines of reviews in a table of comma-separated values, in the order given, undone ones too. */
export function reviewLines(reviews: readonly Review[], { promptOf, gradeName }: ReviewWords): string {
	return csvLines(
		reviews.map(({ cardId, atMs, rating, tookMs, undone }) => [
			localTime(atMs),
			cardId,
			promptOf(cardId),
			rating,
			gradeName(rating),
			tookMs / 1000,
			undone === true ? 'yes' : 'no'
		])
	);
}
