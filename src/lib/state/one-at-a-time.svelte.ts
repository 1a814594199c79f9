import { storeFailure } from '#lib/state/store-failure.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

/** Does one thing with the store at a time; what is asked for meanwhile is ignored. */
export class OneAtATime<Failure extends Error = StoreError> {
	#open: () => Promise<Store | Failure>;
	#isBusy = $state.raw(false);
	#error = $state.raw<StoreError | Failure | null>(null);

	/** @param open gives the store, or why there is none now */
	constructor(open: () => Promise<Store | Failure>) {
		this.#open = open;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Why the last thing asked for was not done. */
	get error(): StoreError | Failure | null {
		return this.#error;
	}

	/** @returns why it was not done; null if it was, or if it was ignored */
	async act(work: (store: Store) => Promise<void>): Promise<StoreError | Failure | null> {
		if (this.#isBusy) return null;
		this.#isBusy = true;
		try {
			const store = await this.#open();
			return (this.#error = store instanceof Error ? store : await storeFailure(() => work(store)));
		} finally {
			this.#isBusy = false;
		}
	}
}
