import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { replayCard as ReplayCard } from '#lib/pipeline/review-log/replay.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { Deck, DeckCard } from '#lib/pipeline/cards/deck.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** How many cards an installation added, brought up to date and took away. */
export interface Installation {
	readonly added: number;
	readonly updated: number;
	readonly removed: number;
}

/**
 * Puts a deck into the store, or its new version over the old one. Schedules, the reader's wording and the reader's
 * decisions stay; a card that left the deck stays too if it was reviewed or the reader ever touched it.
 * @throws StoreError
 */
export async function installDeck(store: Store, deck: Deck, settings: SchedulingSettings): Promise<Installation> {
	const replayCard = await loadReplay(store);
	return store.write(['texts', 'cards', 'schedules', 'reviews'], async (transaction) => {
		const cards = transaction.objectStore('cards');
		const schedules = transaction.objectStore('schedules');
		const logByCard = transaction.objectStore('reviews').index('byCard');

		const [storedCards, storedSchedules] = await Promise.all([
			cards.index('byText').getAll(belongingTo(deck.textId)),
			schedules.getAll()
		]);
		const storedById = new Map(storedCards.map((card) => [card.id, card]));
		const scheduleById = new Map<CardId, Schedule>(storedSchedules.map((schedule) => [schedule.cardId, schedule]));
		const deckIds = new Set(deck.cards.map((card) => card.id));

		async function put(deckCard: DeckCard): Promise<void> {
			const card = mergeCard(deckCard, storedById.get(deckCard.id));
			const schedule = scheduleById.get(card.id) ?? (await firstSchedule(card.id));
			await Promise.all([cards.put(card), schedules.put(placeSchedule(schedule, card))]);
		}

		// A card that is new to the store may have a log all the same, from a backup or an earlier version of the deck.
		async function firstSchedule(cardId: CardId): Promise<Schedule> {
			if (replayCard === null) return newSchedule(cardId);
			return replayCard(cardId, await logByCard.getAll(belongingTo(cardId)), settings);
		}

		async function removeUnlessTouched(card: StoredCard): Promise<number> {
			const isReaders = card.origin !== 'generated' || card.decidedAtMs !== null;
			if (isReaders || (await logByCard.count(belongingTo(card.id))) > 0) return 0;
			await Promise.all([cards.delete(card.id), schedules.delete(card.id)]);
			return 1;
		}

		const gone = storedCards.filter((card) => !deckIds.has(card.id));
		const [removals] = await Promise.all([
			Promise.all(gone.map(removeUnlessTouched)),
			Promise.all(deck.cards.map(put)),
			transaction.objectStore('texts').put(textOf(deck))
		]);
		const updated = deck.cards.filter((card) => storedById.has(card.id)).length;
		return { added: deck.cards.length - updated, updated, removed: removals.filter((count) => count > 0).length };
	});
}

/** A first visit has no log, and need not fetch the scheduler to go through it. No log begins before the first deck. */
async function loadReplay(store: Store): Promise<typeof ReplayCard | null> {
	const reviewCount = await store.read(['reviews'], (transaction) => transaction.objectStore('reviews').count());
	return reviewCount === 0 ? null : (await import('#lib/pipeline/review-log/replay.ts')).replayCard;
}

function textOf({ textId, slug, title, author, version, sections }: Deck): StoredText {
	return { id: textId, slug, title, author, version, sections };
}

/** The deck's card with what the reader did to the stored one. */
function mergeCard(card: DeckCard, stored: StoredCard | undefined): StoredCard {
	if (stored === undefined) return { ...card, ...UNTOUCHED };
	const { suspended, buriedUntilMs, decision, editedAtMs, decidedAtMs } = stored;
	const touched = { ...card, suspended, buriedUntilMs, decision, editedAtMs, decidedAtMs };
	if (stored.origin === 'generated') return touched;
	return { ...touched, prompt: stored.prompt, answer: stored.answer, origin: stored.origin };
}

const UNTOUCHED = {
	suspended: false,
	buriedUntilMs: null,
	decision: null,
	editedAtMs: null,
	decidedAtMs: null
} as const;
