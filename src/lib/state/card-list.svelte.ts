import type { CardId, CardKind } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { CardListFilter, ListedCard } from '#lib/store/card-list.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface CardListNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly makeCardId: () => CardId;
}

/** One page of the reader's cards, narrowed by words, kind and state. */
export class CardList {
	#filter = $state.raw<CardListFilter>({ list: 'deck', words: '', kind: null, state: null });
	#cards = $state.raw<readonly ListedCard[]>([]);
	#total = $state.raw(0);
	#page = $state.raw(0);
	#isLoaded = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: CardListNeeds) {
		void needs;
	}

	get filter(): CardListFilter {
		return this.#filter;
	}

	/** The page's cards, in reading order. */
	get cards(): readonly ListedCard[] {
		return this.#cards;
	}

	/** How many cards pass the filter, over all pages. */
	get total(): number {
		return this.#total;
	}

	/** Counted from 0. */
	get page(): number {
		return this.#page;
	}

	/** At least 1. */
	get pageCount(): number {
		return Math.max(1, this.#total);
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Reads the page again, as after a visit to another screen. */
	async load(): Promise<void> {
		await Promise.resolve();
	}

	/** Narrows or widens the list and goes to its first page; what `change` leaves out stays. */
	async narrow(change: Partial<CardListFilter>): Promise<void> {
		void change;
		await Promise.resolve();
	}

	async goToPage(page: number): Promise<void> {
		void page;
		await Promise.resolve();
	}

	async suspend(cardId: CardId): Promise<void> {
		void cardId;
		await Promise.resolve();
	}

	/** Brings a suspended or buried card back. */
	async unsuspend(cardId: CardId): Promise<void> {
		void cardId;
		await Promise.resolve();
	}

	async edit(cardId: CardId, wording: { readonly prompt: string; readonly answer: string }): Promise<void> {
		void [cardId, wording];
		await Promise.resolve();
	}

	/** Takes a suggested card into the deck. */
	async keep(cardId: CardId): Promise<void> {
		void cardId;
		await Promise.resolve();
	}

	/** Declines a suggested card. */
	async drop(cardId: CardId): Promise<void> {
		void cardId;
		await Promise.resolve();
	}

	/** Takes back `keep` or `drop`: the card waits again. */
	async reconsider(cardId: CardId): Promise<void> {
		void cardId;
		await Promise.resolve();
	}

	/** Adds a card of the reader's own and gives its id; null if the store failed. */
	async add(card: OwnCardInput): Promise<CardId | null> {
		void card;
		return Promise.resolve(null);
	}
}

export interface OwnCardInput {
	readonly textId: TextId;
	readonly prompt: string;
	readonly answer: string;
	readonly kind?: CardKind;
}
