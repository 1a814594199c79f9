import { SvelteSet } from 'svelte/reactivity';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { addDays, studyDayOf, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';
import type { CardList } from '#lib/state/card-list.svelte.ts';
import { OneAtATime } from '#lib/state/one-at-a-time.svelte.ts';
import { actOnCards, latestDeed, undoDeed } from '#lib/store/card-deeds.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import type { CardsDeed } from '#lib/store/stored-deed.ts';

interface CardSelectionNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly list: CardList;
}

/** What the reader does to the cards selected. */
export type SelectionDeed = Extract<CardsDeed, 'suspended' | 'returned' | 'reset' | 'deleted' | 'moved'>;

/** What was done last to many cards. */
export interface LastOfMany {
	/** Under which it can be taken back; null if nothing was changed. */
	readonly id: number | null;
	readonly deed: CardsDeed;
	readonly changedCount: number;
	readonly skippedCount: number;
	/** Where cards were moved to, epoch milliseconds; null where none were, or after a reload. */
	readonly dueAtMs: number | null;
	readonly isUndone: boolean;
}

/** Many cards chosen from the list, and what is done to all of them at once. */
export class CardSelection {
	#needs: CardSelectionNeeds;
	#isOn = $state.raw(false);
	#ids = new SvelteSet<CardId>();
	/** Where a range begins: the card ticked last. */
	#anchor: CardId | null = null;
	#last = $state.raw<LastOfMany | null>(null);
	/** The cards of the last deed; null where it was done before a reload. */
	#lastIds: readonly CardId[] | null = null;
	/** A press that comes while the one before is being done belongs to it. */
	#turn: OneAtATime;

	constructor(needs: CardSelectionNeeds) {
		this.#needs = needs;
		this.#turn = new OneAtATime<StoreError>(() => needs.ready);
	}

	/** Whether the reader is selecting. */
	get isOn(): boolean {
		return this.#isOn;
	}

	get count(): number {
		return this.#ids.size;
	}

	/** What was done last, or undone; null before anything is done and after the reader went on. */
	get last(): LastOfMany | null {
		return this.#last;
	}

	get canUndo(): boolean {
		return this.#last !== null && this.#last.id !== null && !this.#last.isUndone;
	}

	get error(): StoreError | null {
		return this.#turn.error;
	}

	has(cardId: CardId): boolean {
		return this.#ids.has(cardId);
	}

	begin(): void {
		this.#isOn = true;
		this.#last = null;
	}

	end(): void {
		this.#isOn = false;
		this.#anchor = null;
		this.#ids.clear();
	}

	/** The reader turned to other cards: what was done last is not spoken of any more. */
	goOn(): void {
		this.#last = null;
	}

	/** Ticks a card or takes the tick away. @param isRange all cards of the page from the one before are to be the same */
	tick(cardId: CardId, isTicked: boolean, isRange: boolean): void {
		const ids = this.#needs.list.cards.map(({ card }) => card.id);
		const [from, to] = [ids.indexOf(this.#anchor ?? cardId), ids.indexOf(cardId)];
		const range = isRange && from !== -1 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [cardId];
		for (const id of range) {
			if (isTicked) this.#ids.add(id);
			else this.#ids.delete(id);
		}
		this.#anchor = cardId;
	}

	/** Ticks all cards found, over all pages. */
	tickAll(): void {
		for (const id of this.#needs.list.foundIds ?? []) this.#ids.add(id);
	}

	/** What was done last in this study day can be taken back after a reload, too. */
	async recall(): Promise<void> {
		await this.#turn.act(async (store) => {
			const { startMs } = studyDayOf(this.#needs.nowMs(), (await readScheduling(store)).dayStartHour);
			const deed = await latestDeed(store, startMs);
			if (deed !== null && this.#last === null && !this.#isOn) {
				this.#last = { ...deed, skippedCount: 0, dueAtMs: null, isUndone: false };
			}
			return undefined;
		});
	}

	/** Does something to all cards selected and ends selecting. @param days from today, where cards are moved */
	async act(deed: SelectionDeed, days = 0): Promise<void> {
		const cardIds = [...this.#ids];
		await this.#turn.act(async (store) => {
			const atMs = this.#needs.nowMs();
			const dueAtMs = deed === 'moved' ? await dayStart(store, atMs, days) : null;
			const { id, changedCount, skippedCount } = await actOnCards(store, {
				deed,
				cardIds,
				atMs,
				...(dueAtMs === null ? {} : { dueAtMsOf: () => dueAtMs })
			});
			await this.#needs.list.renew(store, cardIds);
			this.#lastIds = cardIds;
			this.#last = { id, deed, changedCount, skippedCount, dueAtMs, isUndone: false };
			this.end();
			return undefined;
		});
	}

	/** Takes back what was done last. */
	async undo(): Promise<void> {
		const last = this.#last;
		if (last === null || last.id === null || last.isUndone) return;
		const { id } = last;
		await this.#turn.act(async (store) => {
			await undoDeed(store, id, this.#needs.nowMs());
			await this.#needs.list.renew(store, this.#lastIds);
			this.#last = { ...last, isUndone: true };
			return undefined;
		});
	}
}

async function dayStart(store: Store, nowMs: number, days: number): Promise<number> {
	const { dayStartHour } = await readScheduling(store);
	return studyDayOn(addDays(studyDayOf(nowMs, dayStartHour).date, days), dayStartHour).startMs;
}
