import type { Move } from '#lib/pipeline/schedule/move.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { latestDeed, undoDeed } from '#lib/store/card-deeds.ts';
import { moveCards, readMoves } from '#lib/store/reschedule-cards.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface RescheduleOfferNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** The offer to move cards to the days that another desired retention asks for, and to take that back. */
export class RescheduleOffer {
	#moves = $state.raw<readonly Move[]>([]);
	#done = $state.raw<{ readonly id: number; readonly count: number } | null>(null);
	#isBusy = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);
	#needs: RescheduleOfferNeeds;
	/** Settings that were not looked at yet. */
	#chosen: SchedulingSettings | null = null;
	/** Whether the store may hold something else than was read. */
	#isStale = false;

	constructor(needs: RescheduleOfferNeeds) {
		this.#needs = needs;
	}

	/** How many cards would fall due on another day; 0 if none or if the reader declined. */
	get count(): number {
		return this.#moves.length;
	}

	/** How many cards were moved and can be moved back; null if none were in this study day. */
	get movedCount(): number | null {
		return this.#done?.count ?? null;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/**
	 * Finds what was moved earlier in this study day. To be called again when the store may have been changed from
	 * elsewhere: what is offered is worked out anew then.
	 */
	load(): Promise<void> {
		this.#isStale = true;
		return this.#act();
	}

	/** Works out which cards settings just chosen would move; of those chosen while it works, the last count. */
	look(settings: SchedulingSettings): Promise<void> {
		this.#chosen = settings;
		return this.#act();
	}

	accept(): Promise<void> {
		return this.#act(async (store) => {
			const { id, changedCount } = await moveCards(store, 'rescheduled', this.#moves, this.#needs.nowMs());
			this.#moves = [];
			this.#done = id === null ? null : { id, count: changedCount };
		});
	}

	decline(): void {
		this.#moves = [];
	}

	undo(): Promise<void> {
		return this.#act(async (store) => {
			if (this.#done !== null) await undoDeed(store, this.#done.id, this.#needs.nowMs());
			const moves = await readMoves(store, await readScheduling(store));
			// Together: between the two nothing would stand there that can have the focus.
			this.#done = null;
			this.#moves = moves;
		});
	}

	/** Does something, if anything, and then what is still to be looked at. */
	async #act(work?: (store: Store) => Promise<void>): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			const store = await this.#needs.ready;
			this.#error = await storeFailure(async () => {
				await work?.(store);
				if (this.#isStale) await this.#readAnew(store);
				await this.#lookForChosen(store);
			});
		} finally {
			this.#isBusy = false;
		}
	}

	async #readAnew(store: Store): Promise<void> {
		this.#isStale = false;
		const settings = await readScheduling(store);
		const last = await latestDeed(store, studyDayOf(this.#needs.nowMs(), settings.dayStartHour).startMs);
		const moves = this.#moves.length === 0 ? [] : await readMoves(store, settings);
		this.#done = last?.deed === 'rescheduled' ? { id: last.id, count: last.changedCount } : null;
		this.#moves = moves;
	}

	async #lookForChosen(store: Store): Promise<void> {
		while (this.#chosen !== null) {
			const settings = this.#chosen;
			this.#chosen = null;
			this.#moves = await readMoves(store, settings);
			this.#done = null;
		}
	}
}
