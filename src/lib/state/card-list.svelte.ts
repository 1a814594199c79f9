import type { CardId } from '#lib/pipeline/cards/card.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { type CardListFilter, type CardPage, type ListedCard, listCards } from '#lib/store/card-list.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { editCard, type Wording } from '#lib/store/edit-card.ts';
import { addOwnCard, type OwnCard } from '#lib/store/own-cards.ts';
import { returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { beforeOf, type CardBefore, type CardDeed, takeBack } from '#lib/store/take-back.ts';

interface CardListNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly makeCardId: () => CardId;
}

/** What the reader did last on this screen. */
export interface LastDeed {
	readonly cardId: CardId;
	readonly deed: CardDeed;
	readonly isUndone: boolean;
}

interface UndoableDeed {
	readonly cardId: CardId;
	readonly deed: CardDeed;
	readonly before: CardBefore;
}

const PAGE_SIZE = 50;

/** One page of the reader's cards, narrowed by words, kind and state. */
export class CardList {
	#needs: CardListNeeds;
	#filter = $state.raw<CardListFilter>({ list: 'deck', words: '', kind: null, state: null });
	#found = $state.raw<CardPage>({ cards: [], total: 0 });
	#page = $state.raw(0);
	#isLoaded = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);
	#history = $state.raw<readonly UndoableDeed[]>([]);
	#last = $state.raw<LastDeed | null>(null);
	#loads = 0;

	constructor(needs: CardListNeeds) {
		this.#needs = needs;
	}

	get filter(): CardListFilter {
		return this.#filter;
	}

	/** The page's cards, in reading order. */
	get cards(): readonly ListedCard[] {
		return this.#found.cards;
	}

	/** How many cards pass the filter, over all pages. */
	get total(): number {
		return this.#found.total;
	}

	/** Counted from 0. */
	get page(): number {
		return this.#page;
	}

	/** At least 1. */
	get pageCount(): number {
		return Math.max(1, Math.ceil(this.total / PAGE_SIZE));
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** What was done last, or undone; null before anything is done and after the list was changed for another. */
	get last(): LastDeed | null {
		return this.#last;
	}

	/** Whether something done on this screen can be taken back. */
	get canUndo(): boolean {
		return this.#history.length > 0;
	}

	/** Reads the page again, as after a visit to another screen. */
	async load(): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(() => this.#read(store));
	}

	/** Narrows or widens the list and goes to its first page; what `change` leaves out stays. */
	async narrow(change: Partial<CardListFilter>): Promise<void> {
		this.#filter = { ...this.#filter, ...change };
		this.#last = null;
		await this.goToPage(0);
	}

	async goToPage(page: number): Promise<void> {
		this.#page = page;
		await this.load();
	}

	async suspend(cardId: CardId): Promise<void> {
		await this.#do(cardId, 'suspended', (store, atMs) => suspendCard(store, cardId, atMs));
	}

	/** Brings a suspended or buried card back. */
	async unsuspend(cardId: CardId): Promise<void> {
		await this.#do(cardId, 'returned', (store, atMs) => returnCard(store, cardId, atMs));
	}

	async edit(cardId: CardId, wording: Wording): Promise<void> {
		const before = this.#find(cardId);
		if (before?.prompt === wording.prompt && before.answer === wording.answer) return;
		await this.#do(cardId, 'reworded', (store, atMs) => editCard(store, cardId, wording, atMs));
	}

	/** Takes a suggested card into the deck. */
	async keep(cardId: CardId): Promise<void> {
		await this.#do(cardId, 'kept', (store, atMs) => decideCard(store, cardId, 'kept', atMs));
	}

	/** Declines a suggested card. */
	async drop(cardId: CardId): Promise<void> {
		await this.#do(cardId, 'dropped', (store, atMs) => decideCard(store, cardId, 'dropped', atMs));
	}

	/** Lets a card that was kept or dropped wait again. */
	async reconsider(cardId: CardId): Promise<void> {
		await this.#do(cardId, 'waiting', (store, atMs) => decideCard(store, cardId, null, atMs));
	}

	/** Takes back what was done last on this screen, then what was done before it, and so on. */
	async undo(): Promise<void> {
		const last = this.#history.at(-1);
		if (last === undefined) return;
		const { cardId, deed, before } = last;
		await this.#change(async (store, atMs) => {
			await takeBack(store, cardId, before, atMs);
			this.#history = this.#history.slice(0, -1);
			this.#last = { cardId, deed, isUndone: true };
		});
	}

	/** Adds a card of the reader's own and gives its id; null if the store failed. */
	async add(card: Omit<OwnCard, 'id'>): Promise<CardId | null> {
		const id = this.#needs.makeCardId();
		await this.#change((store, atMs) => addOwnCard(store, { ...card, id }, atMs));
		return this.#error === null ? id : null;
	}

	#find(cardId: CardId): StoredCard | null {
		return this.#found.cards.find(({ card }) => card.id === cardId)?.card ?? null;
	}

	/** Does something to a card that can be taken back. */
	async #do(cardId: CardId, deed: CardDeed, write: (store: Store, atMs: number) => Promise<unknown>): Promise<void> {
		const card = this.#find(cardId);
		await this.#change(async (store, atMs) => {
			await write(store, atMs);
			if (card !== null) this.#history = [...this.#history, { cardId, deed, before: beforeOf(card, deed) }];
			this.#last = { cardId, deed, isUndone: false };
		});
	}

	async #change(write: (store: Store, atMs: number) => Promise<unknown>): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			await write(store, this.#needs.nowMs());
			await this.#read(store);
		});
	}

	async #read(store: Store): Promise<void> {
		this.#loads += 1;
		const load = this.#loads;
		const found = await listCards(store, this.#filter, this.#page, PAGE_SIZE);
		// Typing starts a search for each letter: only what was asked for last may show.
		if (load !== this.#loads) return;
		this.#found = found;
		this.#isLoaded = true;
		// The last card of the last page may have left it.
		if (this.#page >= this.pageCount) {
			this.#page = this.pageCount - 1;
			await this.#read(store);
		}
	}
}
