import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { CardList } from '#lib/state/card-list.svelte.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { editCard, type Wording } from '#lib/store/edit-card.ts';
import { addOwnCard, type OwnCard } from '#lib/store/own-cards.ts';
import { returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { beforeOf, type CardBefore, type CardDeed, takeBack } from '#lib/store/take-back.ts';

interface CardDeedsNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly makeCardId: () => CardId;
	readonly list: CardList;
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

/** What the reader does to one card of the list after another, each to be taken back. */
export class CardDeeds {
	#needs: CardDeedsNeeds;
	#error = $state.raw<StoreError | null>(null);
	#history = $state.raw<readonly UndoableDeed[]>([]);
	#last = $state.raw<LastDeed | null>(null);
	#addedId = $state.raw<CardId | null>(null);

	constructor(needs: CardDeedsNeeds) {
		this.#needs = needs;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** What was done last, or undone; null before anything is done and after the reader went on. */
	get last(): LastDeed | null {
		return this.#last;
	}

	/** The card that was added last, until the reader does or looks for something else. */
	get addedId(): CardId | null {
		return this.#addedId;
	}

	/** Whether something done on this screen can be taken back. */
	get canUndo(): boolean {
		return this.#history.length > 0;
	}

	/** The reader turned to other cards: what was done last is not spoken of any more, though it can be taken back. */
	goOn(): void {
		this.#last = null;
		this.#addedId = null;
	}

	async suspend(cardId: CardId): Promise<void> {
		await this.#do(cardId, 'suspended', (store, atMs) => suspendCard(store, cardId, atMs));
	}

	/** Brings a suspended or buried card back. */
	async unsuspend(cardId: CardId): Promise<void> {
		await this.#do(cardId, 'returned', (store, atMs) => returnCard(store, cardId, atMs));
	}

	async edit(cardId: CardId, wording: Wording): Promise<void> {
		const before = this.#needs.list.cardOf(cardId);
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
		await this.#change(
			cardId,
			(store, atMs) => takeBack(store, cardId, before, atMs),
			() => {
				this.#history = this.#history.slice(0, -1);
				this.#last = { cardId, deed, isUndone: true };
			}
		);
	}

	/** Adds a card of the reader's own and gives its id; null if the store failed. */
	async add(card: Omit<OwnCard, 'id'>): Promise<CardId | null> {
		const id = this.#needs.makeCardId();
		await this.#change(
			id,
			(store, atMs) => addOwnCard(store, { ...card, id }, atMs),
			() => {
				this.#last = null;
				this.#addedId = id;
			}
		);
		return this.#error === null ? id : null;
	}

	/** Does something to a card that can be taken back. */
	async #do(cardId: CardId, deed: CardDeed, write: (store: Store, atMs: number) => Promise<unknown>): Promise<void> {
		const card = this.#needs.list.cardOf(cardId);
		await this.#change(cardId, write, () => {
			if (card !== null) this.#history = [...this.#history, { cardId, deed, before: beforeOf(card, deed) }];
			this.#last = { cardId, deed, isUndone: false };
		});
	}

	/** @param note said together with the list as it is afterwards, not before it */
	async #change(
		cardId: CardId,
		write: (store: Store, atMs: number) => Promise<unknown>,
		note: () => void
	): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			await write(store, this.#needs.nowMs());
			await this.#needs.list.renew(store, [cardId]);
			this.#addedId = null;
			note();
		});
	}
}
