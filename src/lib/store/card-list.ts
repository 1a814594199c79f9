import type { CardKind } from '#lib/pipeline/cards/card.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { isWaiting } from '#lib/store/queue-place.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What the reader sees a card as: being set aside comes before what its schedule says. */
export type CardStanding = 'new' | 'learning' | 'review' | 'suspended' | 'buried' | 'dropped';

export interface CardListFilter {
	/** `suggested`: cards waiting for the reader's word. `deck`: all others. */
	readonly list: 'deck' | 'suggested';
	/** Each must stand in prompt, answer or source, in any case; empty for all. */
	readonly words: string;
	readonly kind: CardKind | null;
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
		return filter.state === null || filter.state === standing ? [{ card, schedule, standing }] : [];
	});
	return { cards: matching.slice(page * pageSize, (page + 1) * pageSize), total: matching.length };
}

function passes({ list, words, kind }: CardListFilter): (card: StoredCard) => boolean {
	const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
	return (card) => {
		if (isWaiting(card) !== (list === 'suggested')) return false;
		if (kind !== null && card.kind !== kind) return false;
		const text = `${card.prompt}\n${card.answer}\n${card.source.exact}`.toLocaleLowerCase();
		return wanted.every((word) => text.includes(word));
	};
}

/** What the reader sees a card as. */
export function standingOf(card: StoredCard, schedule: Schedule): CardStanding {
	if (card.decision === 'dropped') return 'dropped';
	if (card.suspended) return 'suspended';
	if (card.buriedUntilMs !== null) return 'buried';
	return schedule.state === 'relearning' ? 'learning' : schedule.state;
}
