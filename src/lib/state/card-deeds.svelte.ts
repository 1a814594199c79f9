import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { CardList } from '#lib/state/card-list.svelte.ts';
import { type ActWhen, OneAtATime, type Work } from '#lib/state/one-at-a-time.svelte.ts';
import { type WordingError, wordingErrorOf } from '#lib/state/wording-error.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { editCard, hasWording, type Wording } from '#lib/store/edit-card.ts';
import { addOwnCard, type OwnCard } from '#lib/store/own-cards.ts';
import { returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { beforeOf, type CardBefore, type CardDeed, type DeedFailure, takeBack } from '#lib/store/take-back.ts';

interface CardDeedsNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly makeCardId: () => CardId;
	readonly list: CardList;
}

/** What the reader did last on this screen, or why it was not done. */
export interface LastDeed {
	readonly cardId: CardId;
	readonly deed: CardDeed | DeedFailure;
	readonly isUndone: boolean;
}

interface UndoableDeed {
	readonly cardId: CardId;
	readonly deed: CardDeed;
	readonly before: CardBefore;
	readonly given: StoredCard;
}

/** What the reader does to one card of the list after another, however fast, each to be taken back. */
export class CardDeeds {
	#needs: CardDeedsNeeds;
	#turn: OneAtATime;
	#history = $state.raw<readonly UndoableDeed[]>([]);
	#last = $state.raw<LastDeed | null>(null);
	#addedId = $state.raw<CardId | null>(null);
	#adding: Promise<CardId | null> | null = null;

	constructor(needs: CardDeedsNeeds) {
		this.#needs = needs;
		this.#turn = new OneAtATime<StoreError>(() => needs.ready);
	}

	get error(): StoreError | null {
		return this.#turn.error;
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

	/**
	 * Rewords a card that has the words seen, whatever came of the deed before: words that were typed are kept.
	 * @param seen the card as the reader has seen it
	 * @returns why it was not done; null if it was
	 */
	async edit(
		cardId: CardId,
		wording: Wording,
		seen = this.#needs.list.cardOf(cardId)
	): Promise<StoreError | WordingError | null> {
		if (seen !== null && hasWording(seen, wording)) return null;
		let error = null as WordingError | null;
		const failure = await this.#inTurn(async (store) => {
			const write = (atMs: number) => editCard(store, cardId, wording, atMs, seen ?? undefined);
			const card = await this.#change(store, cardId, write);
			error = wordingErrorOf(card, wording);
			if (card !== null && error !== null) return 'not done';
			return this.#note(cardId, 'reworded', seen, card);
		}, 'in any case');
		return failure ?? error;
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
		await this.#inTurn(async (store) => {
			const last = this.#history.at(-1);
			if (last === undefined) return 'not done';
			const { cardId, deed } = last;
			const { card, failure } = await this.#change(store, cardId, (atMs) => takeBack(store, last, atMs));
			this.#history = this.#history.slice(0, -1);
			return this.#tell(card === null, { cardId, deed: failure ?? deed, isUndone: failure === null });
		});
	}

	/** Adds a card of the reader's own, one at a time, and gives its id; null if the store failed. */
	add(card: Omit<OwnCard, 'id'>): Promise<CardId | null> {
		// A second press on Save is about the same card.
		this.#adding ??= this.#add(card).finally(() => (this.#adding = null));
		return this.#adding;
	}

	async #add(card: Omit<OwnCard, 'id'>): Promise<CardId | null> {
		const id = this.#needs.makeCardId();
		const failure = await this.#inTurn(async (store) => {
			await this.#change(store, id, (atMs) => addOwnCard(store, { ...card, id }, atMs));
			this.#last = null;
			this.#addedId = id;
			return undefined;
		}, 'in any case');
		return failure === null ? id : null;
	}

	/** Does something to a card that can be taken back. */
	async #do(
		cardId: CardId,
		deed: CardDeed,
		write: (store: Store, atMs: number) => Promise<StoredCard | null>
	): Promise<void> {
		await this.#inTurn(async (store) => {
			const card = this.#needs.list.cardOf(cardId);
			const changed = await this.#change(store, cardId, (atMs) => write(store, atMs));
			return this.#note(cardId, deed, card, changed);
		});
	}

	/** @param before the card as it was, as far as is known @param after null if it is gone */
	#note(cardId: CardId, deed: CardDeed, before: StoredCard | null, after: StoredCard | null): 'not done' | undefined {
		if (before !== null && after !== null) {
			this.#history = [...this.#history, { cardId, deed, before: beforeOf(before, deed), given: after }];
		}
		return this.#tell(after === null, { cardId, deed, isUndone: false });
	}

	#tell(isGone: boolean, last: LastDeed): 'not done' | undefined {
		this.#last = isGone ? { ...last, deed: 'gone', isUndone: false } : last;
		return isGone ? 'not done' : undefined;
	}

	/** @param when words that were typed are kept whatever came of the deed before */
	#inTurn(work: Work, when: ActWhen = 'in turn'): Promise<StoreError | null> {
		return this.#turn.act(work, when);
	}

	/** Writes, and takes it into the list: what was done is told together with the list as it is afterwards. */
	async #change<Changed>(store: Store, cardId: CardId, write: (atMs: number) => Promise<Changed>): Promise<Changed> {
		const changed = await write(this.#needs.nowMs());
		await this.#needs.list.renew(store, [cardId]);
		this.#addedId = null;
		return changed;
	}
}
