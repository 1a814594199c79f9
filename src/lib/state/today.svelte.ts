import type { ContinueReading, Pause } from '#lib/state/read-today.ts';
import { NO_PACE } from '#lib/state/reading-pace.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import type { ReadingPace } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface TodayNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** What waits for the reader in this study day. */
export class Today {
	#isLoaded = $state.raw(false);
	#counts = $state.raw({ review: 0, learning: 0, new: 0 });
	#pause = $state.raw<Pause | null>(null);
	#unread = $state.raw({ waiting: 0, isAhead: false });
	#continueReading = $state.raw<ContinueReading | null>(null);
	#pace = $state.raw<ReadingPace>(NO_PACE);
	#error = $state.raw<StoreError | null>(null);
	#needs: TodayNeeds;

	constructor(needs: TodayNeeds) {
		this.#needs = needs;
	}

	/** False until the first refresh: the counts are zero for want of knowledge. */
	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** Cards met before that are due in this study day, those in learning steps included; within the day's limit. */
	get dueCount(): number {
		return this.#counts.review + this.#counts.learning;
	}

	/** New cards that this study day still brings. */
	get newCount(): number {
		return this.#counts.new;
	}

	/** How many of `dueCount` are in learning steps. */
	get learningCount(): number {
		return this.#counts.learning;
	}

	/** A holiday that lasts or has just ended; null on other days. */
	get pause(): Pause | null {
		return this.#pause;
	}

	/** New cards of sections that the reader has not come to: how many wait, and whether they are let out all the same. */
	get unread(): { readonly waiting: number; readonly isAhead: boolean } {
		return this.#unread;
	}

	/** The text read last; null before any reading. */
	get continueReading(): ContinueReading | null {
		return this.#continueReading;
	}

	/** How fast the reader reads; nothing of it is known before the first refresh. */
	get pace(): ReadingPace {
		return this.#pace;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Counts anew, from indexes and today's reviews alone. */
	async refresh(): Promise<void> {
		// Every page has this class, and only some ask it: how to count comes while the store opens.
		const [store, { readToday }] = await Promise.all([this.#needs.ready, import('#lib/state/read-today.ts')]);
		this.#error = await storeFailure(async () => {
			const { counts, pause, unread, continueReading, pace } = await readToday(store, this.#needs.nowMs());
			this.#counts = counts;
			this.#pause = pause;
			this.#unread = unread;
			this.#continueReading = continueReading;
			this.#pace = pace;
			this.#isLoaded = true;
		});
	}

	/** Asks at once for all that a holiday left, instead of over the days to come. */
	async undoSpread(): Promise<void> {
		if (this.#pause?.type !== 'spread') return;
		const { deedId } = this.#pause;
		const [store, { undoDeed }] = await Promise.all([this.#needs.ready, import('#lib/store/card-deeds.ts')]);
		const failure = await storeFailure(() => undoDeed(store, deedId, this.#needs.nowMs()));
		await this.refresh();
		this.#error ??= failure;
	}

	/** Lets the cards of unread sections out among the new ones, or holds them back again. */
	async learnAhead(isOn: boolean): Promise<void> {
		const [store, { learnAheadOfReading }] = await Promise.all([
			this.#needs.ready,
			import('#lib/state/learn-ahead.ts')
		]);
		const failure = await storeFailure(() => learnAheadOfReading(store, isOn, this.#needs.nowMs()));
		await this.refresh();
		this.#error ??= failure;
	}
}
