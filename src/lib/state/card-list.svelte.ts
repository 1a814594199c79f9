import type { CardId, CardKind } from '#lib/pipeline/cards/card.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { CardTable } from '#lib/state/card-table.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { type CardStanding, type ListedCard, readFirstCards, readListed } from '#lib/store/card-list.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import type { CardQuery } from '#lib/store/card-query.ts';
import type { CardSort } from '#lib/store/card-sort.ts';
import { parseCardQuery, type QueryProblem } from '#lib/store/parse-card-query.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface CardListNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly table: CardTable;
}

/** What the reader chose to see. */
export interface CardView {
	readonly list: 'deck' | 'suggested';
	/** The search as typed. */
	readonly words: string;
	readonly kind: CardKind | null;
	readonly state: CardStanding | null;
	readonly sort: CardSort;
}

/** What a reader sees who chose nothing. */
export const WHOLE_DECK: CardView = { list: 'deck', words: '', kind: null, state: null, sort: 'place' };

const PAGE_SIZE = 50;
/** A shorter wait is none. */
const NOTICEABLE_MS = 250;

/** One page of the reader's cards, narrowed by a search, kind and state, in the order chosen. */
export class CardList {
	#needs: CardListNeeds;
	#view = $state.raw(WHOLE_DECK);
	#problems = $state.raw<readonly QueryProblem[]>([]);
	#cards = $state.raw<readonly ListedCard[]>([]);
	#foundIds = $state.raw<readonly CardId[] | null>(null);
	#page = $state.raw(0);
	#isLoaded = $state.raw(false);
	#isSearching = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);
	/** What was understood last: a search half typed goes on showing what the one before it found. */
	#query: CardQuery = { terms: [] };
	#dayStartHour = $state.raw(DEFAULT_SCHEDULING.dayStartHour);
	#loads = 0;

	constructor(needs: CardListNeeds) {
		this.#needs = needs;
	}

	get view(): CardView {
		return this.#view;
	}

	/** What is wrong with the search as typed. */
	get problems(): readonly QueryProblem[] {
		return this.#problems;
	}

	/** The page's cards, in the order chosen. */
	get cards(): readonly ListedCard[] {
		return this.#cards;
	}

	/** All cards found, over all pages, in the order chosen; null while that is not known. */
	get foundIds(): readonly CardId[] | null {
		return this.#foundIds;
	}

	/** How many cards were found, over all pages; null while that is not known. */
	get total(): number | null {
		return this.#foundIds?.length ?? null;
	}

	/** Counted from 0. */
	get page(): number {
		return this.#page;
	}

	/** At least 1; null while it is not known. */
	get pageCount(): number | null {
		return this.total === null ? null : Math.max(1, Math.ceil(this.total / PAGE_SIZE));
	}

	/** Whether there is more than one page, as far as is known. */
	get hasPages(): boolean {
		return this.pageCount === null ? this.#cards.length === PAGE_SIZE : this.pageCount > 1;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** Whether the reader waits for a search so long as to notice. */
	get isSearching(): boolean {
		return this.#isSearching;
	}

	/** The local hour at which a study day begins. */
	get dayStartHour(): number {
		return this.#dayStartHour;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Shows a page, then counts. @param view what the reader saw here before, such as before going back */
	async load(view: Partial<CardView> = {}, page = 0): Promise<void> {
		this.#choose(view);
		this.#page = page;
		await this.#read();
	}

	/** Shows the page as the store and the clock have it now: another tab has changed something. */
	async heed(): Promise<void> {
		const { ready, table } = this.#needs;
		const store = await ready;
		table.forget();
		// While the reader waits for nothing, nothing is said of a search.
		const failure = table.isBuilt ? await storeFailure(() => table.build(store)) : null;
		if (failure === null) await this.#read();
		else this.#error = failure;
	}

	/** Narrows, widens or sorts the list and goes to its first page; what `change` leaves out stays. */
	async narrow(change: Partial<CardView>): Promise<void> {
		this.#choose(change);
		await this.goToPage(0);
	}

	async goToPage(page: number): Promise<void> {
		this.#page = page;
		const store = await this.#needs.ready;
		this.#error = await storeFailure(() => this.#show(store));
	}

	/** A card of the page; null if it is not on it. */
	cardOf(cardId: CardId): StoredCard | null {
		return this.#cards.find(({ card }) => card.id === cardId)?.card ?? null;
	}

	/** Takes in what was written to some cards, or with null to any, and shows the page as it is. @throws StoreError */
	async renew(store: Store, cardIds: readonly CardId[] | null): Promise<void> {
		await this.#needs.table.renew(store, cardIds);
		await this.#show(store);
	}

	async #read(): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#dayStartHour = (await readScheduling(store)).dayStartHour;
			if (await returnBuried(store, this.#needs.nowMs())) this.#needs.table.forget();
			await this.#show(store);
			await this.#needs.table.build(store);
			this.#foundIds ??= this.#find();
		});
	}

	#choose(change: Partial<CardView>): void {
		this.#view = { ...this.#view, ...change };
		const { query, problems } = parseCardQuery(this.#view.words);
		this.#problems = problems;
		if (problems.length === 0) this.#query = query;
	}

	async #show(store: Store): Promise<void> {
		this.#loads += 1;
		const load = this.#loads;
		const isFirst = !this.#needs.table.isBuilt && this.#isWholeDeck && this.#page === 0;
		const shown = isFirst
			? { cards: await readFirstCards(store, PAGE_SIZE), foundIds: null }
			: await this.#search(store, load);
		// Typing starts a search for each letter: only what was asked for last may show.
		if (load !== this.#loads) return;
		this.#cards = shown.cards;
		this.#foundIds = shown.foundIds;
		this.#isLoaded = true;
		this.#isSearching = false;
	}

	async #search(store: Store, load: number) {
		const noticing = setTimeout(() => (this.#isSearching = load === this.#loads), NOTICEABLE_MS);
		try {
			await this.#needs.table.build(store);
		} finally {
			clearTimeout(noticing);
		}
		const foundIds = load === this.#loads ? this.#find() : [];
		// The last card of the last page may have left it.
		const page = Math.max(0, Math.min(this.#page, Math.ceil(foundIds.length / PAGE_SIZE) - 1));
		if (load === this.#loads) this.#page = page;
		const cards = await readListed(store, foundIds.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE));
		return { cards, foundIds };
	}

	get #isWholeDeck(): boolean {
		const { list, kind, state, sort } = this.#view;
		return list === 'deck' && kind === null && state === null && sort === 'place' && this.#query.terms.length === 0;
	}

	#find(): readonly CardId[] {
		const { list, kind, state, sort } = this.#view;
		const filter = { list, kind, state, query: this.#query };
		const day = { nowMs: this.#needs.nowMs(), dayStartHour: this.#dayStartHour };
		return this.#needs.table.find(filter, sort, day).map(({ id }) => id);
	}
}
