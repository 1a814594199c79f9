import { anchorFinder, type Anchor, type PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import type { DeckCard } from '#lib/pipeline/cards/deck.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { matchCards } from '#lib/pipeline/cards/match-cards.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';

/** A card of a text as the device has it. */
export interface HeldCard {
	readonly card: StoredCard;
	readonly schedule: Schedule | undefined;
}

/** What a new version of a deck makes of the cards that a device has. */
export interface RenewedCards {
	/** All cards of the new deck, each with what the reader did to the one it continues. */
	readonly cards: readonly StoredCard[];
	/** How many of them continue a card that was there. */
	readonly continuedCount: number;
	/** Cards of the earlier deck that no card of the new one continues, with their passages found again or orphaned. */
	readonly gone: readonly { readonly card: StoredCard; readonly isTouched: boolean }[];
	/** The reader's own cards, behind all others, with their passages found again or orphaned. */
	readonly own: readonly StoredCard[];
}

/**
 * Carries what the reader did to the cards of a text over to the cards of a new version of its deck.
 * @param paragraphs the text as it is now; null where it is not at hand, and passages then stay where they were
 */
export function renewCards(
	held: readonly HeldCard[],
	made: readonly DeckCard[],
	paragraphs: readonly PlacedParagraph[] | null
): RenewedCards {
	const heldByCard = new Map(held.map((item) => [item.card, item]));
	const stored = held.map(({ card }) => card);
	const isTouched = (card: StoredCard) => hasReadersWord(card) || isReviewed(heldByCard.get(card)?.schedule);
	const matches = matchCards(
		stored.filter(({ kind }) => kind !== 'own'),
		made,
		(card) => ({ isTouched: isTouched(card), isReworded: card.editedAtMs !== null }),
		fnv1a
	);
	const anchor = paragraphs === null ? null : anchorFinder(paragraphs);
	const orders = matches.cards.flatMap(({ made: { order }, continues }) =>
		continues === null ? [] : [{ before: continues.order, now: order }]
	);
	return {
		cards: matches.cards.map(({ made: card, continues, id }) =>
			continues === null
				? { ...card, id, ...UNTOUCHED }
				: continuedCard(card, continues, heldByCard.get(continues)?.schedule)
		),
		continuedCount: orders.length,
		gone: matches.gone.map((card) => ({
			card: { ...card, ...anchored(card, anchor), order: orderAmong(orders, card.order) },
			isTouched: isTouched(card)
		})),
		own: stored
			.filter(({ kind }) => kind === 'own')
			.sort((one, other) => one.order - other.order)
			.map((card, index) => ({ ...card, ...anchored(card, anchor), order: made.length + index }))
	};
}

/** Whether the reader has reworded or decided about a card. A deck's editor may have reworded it too: that is the deck's. */
function hasReadersWord({ editedAtMs, decision, suspended, buriedUntilMs, deletedAtMs }: StoredCard): boolean {
	return editedAtMs !== null || decision !== null || suspended || buriedUntilMs !== null || deletedAtMs !== null;
}

function isReviewed(schedule: Schedule | undefined): boolean {
	return schedule !== undefined && schedule.reviewCount > 0;
}

/** The deck's card with what the reader did to the stored one. */
function continuedCard(made: DeckCard, stored: StoredCard, schedule: Schedule | undefined): StoredCard {
	const { id, suspended, buriedUntilMs, editedAtMs, deletedAtMs, awaitsReading } = stored;
	const { movedDue, resetAtMs, plannedAtMs, addedAtMs, rewordingUndoneAtMs } = stored;
	const reader = {
		suspended,
		buriedUntilMs,
		editedAtMs,
		deletedAtMs,
		awaitsReading,
		movedDue,
		resetAtMs,
		plannedAtMs,
		...(addedAtMs !== undefined && { addedAtMs }),
		...(rewordingUndoneAtMs !== undefined && { rewordingUndoneAtMs })
	};
	const card = { ...made, id, ...reader, ...decisionOf(made, stored, schedule) };
	if (editedAtMs === null) return card;
	const { prompt, answer, form, origin } = stored;
	return { ...card, prompt, answer, form, origin };
}

/** What the reader has learned or reworded stays in the deck, though a card like it would now wait to be kept. */
function decisionOf(
	made: DeckCard,
	stored: StoredCard,
	schedule: Schedule | undefined
): Pick<StoredCard, 'decision' | 'decidedAtMs'> {
	const { decision, decidedAtMs } = stored;
	const isDemoted = made.tier === 'suggested' && stored.tier === 'included';
	if (decision !== null || !isDemoted) return { decision, decidedAtMs };
	if (!isReviewed(schedule) && !hasReadersWord(stored)) return { decision, decidedAtMs };
	return { decision: 'kept', decidedAtMs: decidedAtMs ?? schedule?.lastReviewAtMs ?? stored.editedAtMs };
}

function anchored(card: StoredCard, anchor: ((source: SourceQuotation) => Anchor) | null): Partial<StoredCard> {
	return anchor === null || card.source.exact === '' ? {} : anchor(card.source);
}

/** A place behind the card that stood before: cards of one gap share it. */
function orderAmong(orders: readonly { readonly before: number; readonly now: number }[], order: number): number {
	const ahead = orders.filter(({ before }) => before < order);
	const last = ahead.reduce((best, item) => (item.before > best.before ? item : best), { before: -1, now: 0 });
	return last.now + 0.5;
}
