import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Deck, DeckCard } from '#lib/pipeline/cards/deck.ts';
import type { replayCard as ReplayCard } from '#lib/pipeline/review-log/replay.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { besideReading } from '#lib/store/awaits-reading.ts';
import { EVERY_CARD, noteChanges } from '#lib/store/card-changes.ts';
import { forgetDeeds } from '#lib/store/forget-deeds.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { RenewedCards, renewCards as RenewCards } from '#lib/store/renew-cards.ts';
import type { StoredCard, StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';

/** How many cards an installation added, brought up to date and took away. */
export interface Installation {
	readonly added: number;
	readonly updated: number;
	readonly removed: number;
}

const CARDS_AT_ONCE = 6;
const CONCERNED = ['texts', 'cards', 'schedules', 'reviews', 'settings', 'places', 'deeds', 'changes'] as const;

/**
 * Puts a deck into the store, or its new version over the old one. A card of the new version continues the old card it
 * is about, under that one's id: schedules, reviews, the reader's wording and decisions stay. A card that left the deck
 * stays too if it was reviewed or the reader ever touched it.
 * @param paragraphs the text as it is now, to find the passages of cards that left the deck; null if not at hand
 * @param atMs noted as the time when cards that are new here came, epoch milliseconds; null notes none
 * @throws StoreError
 */
export async function installDeck(
	store: Store,
	deck: Deck,
	settings: SchedulingSettings,
	paragraphs: readonly PlacedParagraph[] | null = null,
	atMs: number | null = null
): Promise<Installation> {
	const [replayCard, renewCards] = await Promise.all([loadReplay(store), loadRenewal(store, deck)]);
	return store.write(CONCERNED, async (transaction) => {
		const cards = transaction.objectStore('cards');
		const schedules = transaction.objectStore('schedules');
		const logByCard = transaction.objectStore('reviews').index('byCard');

		const stored = await cards.index('byText').getAll(belongingTo(deck.textId));
		const [shown, place, ...held] = await Promise.all([
			transaction.objectStore('settings').get('current-card'),
			transaction.objectStore('places').get(deck.textId),
			...stored.map(async (card) => ({ card, schedule: await schedules.get(card.id) }))
		]);
		const scheduleById = new Map<CardId, Schedule | undefined>(held.map(({ card, schedule }) => [card.id, schedule]));
		const isHere = new Set(stored.map(({ id }) => id));
		const arrival = atMs === null ? {} : { addedAtMs: atMs };
		const renewed = renewCards?.(held, deck.cards, paragraphs) ?? firstCards(stored, deck.cards);

		async function put(card: StoredCard): Promise<void> {
			const schedule = scheduleById.get(card.id) ?? (await firstSchedule(card.id));
			const placed = besideReading(isHere.has(card.id) ? card : { ...card, ...arrival }, place);
			await Promise.all([cards.put(placed), schedules.put(placeSchedule(schedule, placed))]);
		}

		// A card that is new to the store may have a log all the same, from a backup or an earlier version of the deck.
		async function firstSchedule(cardId: CardId): Promise<Schedule> {
			if (replayCard === null) return newSchedule(cardId);
			return replayCard(cardId, await logByCard.getAll(belongingTo(cardId)), settings);
		}

		/** A few at a time: the store's answer to each few gives the page a turn in between. */
		async function putInTurns(all: readonly StoredCard[]): Promise<void> {
			for (let first = 0; first < all.length; first += CARDS_AT_ONCE) {
				await Promise.all(all.slice(first, first + CARDS_AT_ONCE).map(put));
			}
		}

		async function putOrRemove({ card, isTouched }: (typeof renewed.gone)[number]): Promise<number> {
			// A session may show it at this moment, and its grade must find it.
			const isShown = shown?.value === card.id;
			if (isTouched || isShown || (await logByCard.count(belongingTo(card.id))) > 0) {
				await put(card);
				return 0;
			}
			await Promise.all([cards.delete(card.id), schedules.delete(card.id)]);
			return 1;
		}

		const [removals] = await Promise.all([
			Promise.all(renewed.gone.map(putOrRemove)),
			putInTurns([...renewed.cards, ...renewed.own]),
			transaction.objectStore('texts').put(textOf(deck)),
			noteChanges(transaction.objectStore('changes'), [EVERY_CARD])
		]);
		const removed = removals.filter((count) => count > 0).length;
		if (removed > 0) await forgetDeeds(transaction);
		return {
			added: deck.cards.length - renewed.continuedCount,
			updated: renewed.continuedCount,
			removed
		};
	});
}

/** A first visit has no log, and need not fetch the scheduler to go through it. No log begins before the first deck. */
async function loadReplay(store: Store): Promise<typeof ReplayCard | null> {
	const reviewCount = await store.read(['reviews'], (transaction) => transaction.objectStore('reviews').count());
	return reviewCount === 0 ? null : (await import('#lib/pipeline/review-log/replay.ts')).replayCard;
}

/** A first visit has no cards to carry anything over from, and need not fetch how that is done. */
async function loadRenewal(store: Store, { textId }: Deck): Promise<typeof RenewCards | null> {
	const count = await store.read(['cards'], (transaction) =>
		transaction.objectStore('cards').index('byText').count(belongingTo(textId))
	);
	return count === 0 ? null : (await import('#lib/store/renew-cards.ts')).renewCards;
}

/** The cards of a deck that is new here. Another tab may have put them in a moment ago: those stay as they are. */
function firstCards(stored: readonly StoredCard[], made: readonly DeckCard[]): RenewedCards {
	const storedById = new Map(stored.map((card) => [card.id, card]));
	return {
		cards: made.map((card) => storedById.get(card.id) ?? { ...card, ...UNTOUCHED }),
		continuedCount: stored.length,
		gone: [],
		own: []
	};
}

function textOf({ textId, slug, title, author, version, sections }: Deck): StoredText {
	return { id: textId, slug, title, author, version, sections };
}
