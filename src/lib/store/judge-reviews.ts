import type { CardId } from '#lib/pipeline/cards/card.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import { markUndone } from '#lib/pipeline/review-log/undo.ts';
import { EVERY_CARD } from '#lib/store/card-changes.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import type { Judgement } from '#lib/store/judgement.ts';

/** The card of a log; null where it is not here. */
type CardOfLog = { readonly words: string } | null;

/**
 * Judges the log of one card. Nothing of it is erased: of two reviews of one moment the later by its id is marked
 * undone, one under an id of another time comes under one of its own, and one without a grade, a card or a time is kept
 * apart.
 * @param reviews by id
 * @returns the log as a repair would leave it
 */
export function judgeReviews(
	cardId: CardId,
	reviews: readonly Review[],
	card: CardOfLog,
	{ isWellFormed }: CheckNeeds,
	judgement: Judgement
): readonly Review[] {
	const moments = new Set<number>();
	const words = card?.words ?? null;
	const noted = card === null ? EVERY_CARD : cardId;
	return reviews.flatMap((review) => {
		const { id } = review;
		const mended = isWellFormed('reviews', review) ? review : mendReview(review, isWellFormed);
		if (mended === null) {
			judgement.find('review-unusable', { cardId, words, recordId: id });
			judgement.keepApart('reviews', id, review);
			judgement.changed.add(noted);
			return [];
		}
		if (mended !== review) {
			judgement.find(isMisfiled(review, mended) ? 'review-misfiled' : 'review-malformed', {
				...{ cardId, words, recordId: id }
			});
			// The id comes of the time, and says no more than that.
			judgement.keepCopy('reviews', review, { ...mended, id });
		}
		const isStanding = mended.undone !== true;
		const isDuplicate = isStanding && card !== null && moments.has(mended.atMs);
		if (isStanding) moments.add(mended.atMs);
		if (isStanding && card === null) judgement.find('review-orphaned', { cardId, recordId: id });
		if (isDuplicate) judgement.find('review-duplicated', { cardId, words, recordId: id });
		const kept = isDuplicate ? markUndone(mended) : mended;
		if (kept !== review) {
			if (kept.id !== id) judgement.remove('reviews', id);
			judgement.put('reviews', kept);
			judgement.changed.add(noted);
		}
		return [kept];
	});
}

/** A review with what of it is well-formed; null where its card, its grade or its time is lost. */
function mendReview(review: Review, isWellFormed: CheckNeeds['isWellFormed']): Review | null {
	const { id, cardId, rating, tookMs } = review;
	const atMs = Number.isInteger(review.atMs) ? review.atMs : timeOf(id);
	const plain: Review = { id: idOf(atMs, id), cardId, atMs, rating, tookMs: 0 };
	if (!isWellFormed('reviews', plain)) return null;
	const inPlace = isWellFormed('reviews', { ...plain, id }) ? { ...plain, id } : plain;
	const timed = isWellFormed('reviews', { ...inPlace, tookMs }) ? { ...inPlace, tookMs } : inPlace;
	return review.undone ? markUndone(timed) : timed;
}

/** Whether nothing but the id was wrong. */
function isMisfiled(review: Review, mended: Review): boolean {
	return review.id !== mended.id && review.atMs === mended.atMs && review.tookMs === mended.tookMs;
}

/** The time that an id begins with; NaN if it begins with none. */
function timeOf(id: ReviewId): number {
	const digits = /^([\da-f]{8})-([\da-f]{4})-7/.exec(String(id));
	return digits === null ? NaN : parseInt(`${digits[1]}${digits[2]}`, 16);
}

/** An id of a time, the same for the same old id on every device. */
function idOf(atMs: number, oldId: ReviewId): ReviewId {
	const time = atMs.toString(16).padStart(12, '0');
	const hash = fnv1a(String(oldId));
	const parts = [
		time.slice(0, 8),
		time.slice(8),
		`7${hash.slice(0, 3)}`,
		`8${hash.slice(3, 6)}`,
		hash.slice(4).padEnd(12, '0')
	];
	return parts.join('-') as ReviewId;
}
