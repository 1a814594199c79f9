import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { Review, ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import type { Deck, DeckCard } from '#lib/pipeline/cards/deck.ts';

export const TEXT_ID = 'on-harbours' as TextId;

export function cardId(number: number): CardId {
	return `card-${String(number).padStart(5, '0')}` as CardId;
}

/** The card at a place in reading order, on a subject of its own. */
export function deckCard(order: number, fields: Partial<DeckCard> = {}): DeckCard {
	return {
		id: cardId(order),
		textId: TEXT_ID,
		kind: (['figure', 'event', 'position'] as const)[order % 3] ?? 'figure',
		form: 'basic',
		prompt: `Which harbour is number ${order}?`,
		answer: `Harbour ${order}`,
		source: { start: order * 10, end: order * 10 + 9, exact: `Harbour ${order}`, prefix: '', suffix: '' },
		subjectId: `subject-${order}` as SubjectId,
		origin: 'generated',
		tier: 'included',
		order,
		paragraphId: `p${order + 1}`,
		sectionId: 's1',
		...fields
	};
}

/** A deck with a number of cards, or with given ones. */
export function deckOf(cards: number | readonly DeckCard[], fields: Partial<Deck> = {}): Deck {
	return {
		textId: TEXT_ID,
		slug: 'on-harbours',
		title: 'On Harbours',
		author: 'A. Pilot',
		version: 'v1',
		sections: [{ id: 's1', title: 'The coast' }],
		cards: typeof cards === 'number' ? Array.from({ length: cards }, (_, order) => deckCard(order)) : cards,
		...fields
	};
}

/** An id that begins with the time, as UUID version 7 does; `salt` tells reviews of one millisecond apart. */
export function reviewId(atMs: number, salt = 0): ReviewId {
	const time = atMs.toString(16).padStart(12, '0');
	const tail = salt.toString(16).padStart(12, '0');
	return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}` as ReviewId;
}

export function reviewOf(card: CardId, atMs: number, rating: Rating = 3, salt = 0): Review {
	return { id: reviewId(atMs, salt), cardId: card, atMs, rating, tookMs: 4000 };
}
