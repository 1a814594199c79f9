import type { CardId } from '#lib/pipeline/cards/card.ts';
import { cardHistory, type CardReview } from '#lib/pipeline/retention/card-history.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { CardTable } from '#lib/state/card-table.ts';
import { type ActWhen, OneAtATime } from '#lib/state/one-at-a-time.svelte.ts';
import { type WordingError, wordingErrorOf } from '#lib/state/wording-error.ts';
import { actOnCards, undoDeed } from '#lib/store/card-deeds.ts';
import { type ListedCard, readListed } from '#lib/store/card-list.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { editCard, hasWording, type Wording } from '#lib/store/edit-card.ts';
import { reviewsOfCard } from '#lib/store/review-log.ts';
import { returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { beforeOf, type CardDeed, type DeedFailure, takeBack } from '#lib/store/take-back.ts';

interface CardDetailNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly table: CardTable;
}

type DetailDeed = CardDeed | 'reset' | 'deleted';

/** What the reader did last on a card's page. */
export interface LastOnCard {
	readonly deed: DetailDeed | DeedFailure;
	readonly isUndone: boolean;
}

interface UndoableDeed {
	readonly deed: DetailDeed;
	/** @returns why it was not taken back; null if it was */
	readonly takeBack: (store: Store, atMs: number) => Promise<DeedFailure | null>;
}

type Write<Result> = (store: Store, cardId: CardId, atMs: number) => Promise<Result>;

/** One card with its whole past, and what the reader does to it, however fast. */
export class CardDetail {
	#needs: CardDetailNeeds;
	#turn: OneAtATime;
	#cardId: CardId | null = null;
	#listed = $state.raw<ListedCard | null>(null);
	#reviews = $state.raw<readonly Review[]>([]);
	#scheduling = $state.raw(DEFAULT_SCHEDULING);
	#isLoaded = $state.raw(false);
	#history = $state.raw<readonly UndoableDeed[]>([]);
	#last = $state.raw<LastOnCard | null>(null);
	#past = $derived(cardHistory(this.#reviews, this.#listed?.card.resetAtMs ?? null));

	constructor(needs: CardDetailNeeds) {
		this.#needs = needs;
		this.#turn = new OneAtATime<StoreError>(() => needs.ready);
	}

	/** Null until it is read, and where there is no such card. */
	get listed(): ListedCard | null {
		return this.#listed;
	}

	/** Its whole log, by time. */
	get past(): readonly CardReview[] {
		return this.#past;
	}

	/** By what cards fall due. */
	get scheduling(): SchedulingSettings {
		return this.#scheduling;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	get error(): StoreError | null {
		return this.#turn.error;
	}

	/** What was done last, or undone; null before anything is done. */
	get last(): LastOnCard | null {
		return this.#last;
	}

	get canUndo(): boolean {
		return this.#history.length > 0;
	}

	async load(cardId: CardId): Promise<void> {
		this.#cardId = cardId;
		await this.#turn.act(async (store) => {
			this.#scheduling = await readScheduling(store);
			if (await returnBuried(store, this.#needs.nowMs())) this.#needs.table.forget();
			await this.#read(store, cardId);
			return undefined;
		}, 'in any case');
	}

	/** Shows the card as the store and the clock have it now: another tab has changed something. */
	async heed(): Promise<void> {
		this.#needs.table.forget();
		if (this.#cardId !== null) await this.load(this.#cardId);
	}

	async suspend(): Promise<void> {
		await this.#do('suspended', suspendCard);
	}

	/** Brings it back where it was suspended or buried. */
	async unsuspend(): Promise<void> {
		await this.#do('returned', returnCard);
	}

	/**
	 * Rewords the card if it has the words seen, whatever came of the deed before: words that were typed are kept.
	 * @param seen the card as the reader has seen it
	 * @returns why it was not done; null if it was
	 */
	async edit(wording: Wording, seen = this.#listed?.card): Promise<StoreError | WordingError | null> {
		if (seen === undefined || hasWording(seen, wording)) return null;
		let error = null as WordingError | null;
		const failure = await this.#change(async (store, cardId, atMs) => {
			const card = await editCard(store, cardId, wording, atMs, seen);
			error = wordingErrorOf(card, wording);
			if (card === null || error !== null) return 'not done';
			this.#noteChange('reworded', seen, card);
			return undefined;
		}, 'in any case');
		return failure ?? error;
	}

	/** Begins the card anew: its log stays, and counts for nothing. */
	async reset(): Promise<void> {
		await this.#plan('reset');
	}

	/** Takes the card out of every list and session. */
	async remove(): Promise<void> {
		await this.#plan('deleted');
	}

	/** Takes back what was done last on this page, then what was done before it, and so on. */
	async undo(): Promise<void> {
		await this.#change(async (store, _cardId, atMs) => {
			const last = this.#history.at(-1);
			if (last === undefined) return 'not done';
			const failure = await last.takeBack(store, atMs);
			this.#history = this.#history.slice(0, -1);
			this.#last = { deed: failure ?? last.deed, isUndone: failure === null };
			return undefined;
		});
	}

	async #do(deed: CardDeed, write: Write<StoredCard | null>): Promise<void> {
		await this.#change(async (store, cardId, atMs) => {
			const card = this.#listed?.card;
			if (card === undefined) return 'not done';
			const given = await write(store, cardId, atMs);
			if (given === null) return 'not done';
			this.#noteChange(deed, card, given);
			return undefined;
		});
	}

	#noteChange(deed: CardDeed, card: StoredCard, given: StoredCard): void {
		const change = { cardId: card.id, before: beforeOf(card, deed), given };
		this.#note(deed, async (store, atMs) => (await takeBack(store, change, atMs)).failure);
	}

	async #plan(deed: 'reset' | 'deleted'): Promise<void> {
		await this.#change(async (store, cardId, atMs) => {
			if ((await readListed(store, [cardId])).length === 0) return 'not done';
			const { id } = await actOnCards(store, { deed, cardIds: [cardId], atMs });
			if (id === null) return 'not done';
			this.#note(deed, async (to, thenMs) => {
				await undoDeed(to, id, thenMs);
				return null;
			});
			return undefined;
		});
	}

	#note(deed: DetailDeed, undoing: UndoableDeed['takeBack']): void {
		this.#history = [...this.#history, { deed, takeBack: undoing }];
		this.#last = { deed, isUndone: false };
	}

	/** @returns why it failed; null if it did not */
	async #change(write: Write<'not done' | undefined>, when: ActWhen = 'in turn'): Promise<StoreError | null> {
		const cardId = this.#cardId;
		if (cardId === null) return null;
		return this.#turn.act(async (store) => {
			const isTried = this.#listed !== null;
			const end = await write(store, cardId, this.#needs.nowMs());
			await this.#needs.table.renew(store, [cardId]);
			await this.#read(store, cardId);
			const isDeletedHere = this.#last?.deed === 'deleted' && !this.#last.isUndone;
			if (this.#listed === null && !isDeletedHere && (isTried || end !== 'not done')) {
				this.#last = { deed: 'gone', isUndone: false };
			}
			return end;
		}, when);
	}

	async #read(store: Store, cardId: CardId): Promise<void> {
		const [listed, reviews] = await Promise.all([readListed(store, [cardId]), reviewsOfCard(store, cardId)]);
		this.#listed = listed[0] ?? null;
		this.#reviews = reviews;
		this.#isLoaded = true;
	}
}
