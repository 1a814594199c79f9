import type { CardKind } from '#lib/pipeline/cards/card.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { isWaiting } from '#lib/store/queue-place.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What the reader sees a card as: being set aside comes before what its schedule says. */
export type CardStanding = 'new' | 'learning' | 'review' | 'suspended' | 'buried' | 'dropped';

export interface CardListFilter {
	/** `suggested`: cards waiting for the reader's word, or in state `dropped` those declined. `deck`: all others. */
	readonly list: 'deck' | 'suggested';
	/** Each must stand in prompt, answer or source, in any case; empty for all. */
	readonly words: string;
	readonly kind: CardKind | null;
	/** Null for all but `dropped`. */
	readonly state: CardStanding | null;
}

export interface ListedCard {
	readonly card: StoredCard;
	readonly schedule: StoredSchedule;
	readonly standing: CardStanding;
}

export interface CardPage {
	/** Texts by id, then reading order. */
	readonly cards: readonly ListedCard[];
	/** How many cards pass the filter, over all pages. */
	readonly total: number;
}

/**
 * One page of the cards that pass a filter.
 * @param page counted from 0
 * @throws StoreError
 */
export async function listCards(
	store: Store,
	filter: CardListFilter,
	page: number,
	pageSize: number
): Promise<CardPage> {
	const { cards, schedules } = await readAllCards(store);
	const scheduleById = new Map(schedules.map((schedule) => [schedule.cardId, schedule]));
	const matching = cards.filter(passes(filter)).flatMap((card): ListedCard[] => {
		const schedule = scheduleById.get(card.id);
		if (schedule === undefined) return [];
		const standing = standingOf(card, schedule);
		return isListed(filter, card, standing) ? [{ card, schedule, standing }] : [];
	});
	return { cards: matching.slice(page * pageSize, (page + 1) * pageSize), total: matching.length };
}

function passes({ words, kind }: CardListFilter): (card: StoredCard) => boolean {
	const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
	return (card) => {
		if (kind !== null && card.kind !== kind) return false;
		const text = `${card.prompt}\n${card.answer}\n${card.source.exact}`.toLocaleLowerCase();
		return wanted.every((word) => text.includes(word));
	};
}

function isListed({ list, state }: CardListFilter, card: StoredCard, standing: CardStanding): boolean {
	if (list === 'deck') return !isWaiting(card) && (state === null ? standing !== 'dropped' : standing === state);
	return state === 'dropped' ? card.tier === 'suggested' && standing === 'dropped' : isWaiting(card);
}

/** What the reader sees a card as. */
export function standingOf(card: StoredCard, schedule: Schedule): CardStanding {
	if (card.decision === 'dropped') return 'dropped';
	if (card.suspended) return 'suspended';
	if (card.buriedUntilMs !== null) return 'buried';
	return schedule.state === 'relearning' ? 'learning' : schedule.state;
}

/** Whether the passage that a card was made from is no longer in its text. */
export function isOrphaned({ source, paragraphId }: StoredCard): boolean {
	return source.exact !== '' && paragraphId === null;
}
