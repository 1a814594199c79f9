import { storeFailure } from '#lib/state/store-failure.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

/** Whether what is asked for while something is under way is ignored, or is done after it unless that failed. */
export type ActWhen = 'if free' | 'in turn';

/** Does one thing with the store at a time. */
export class OneAtATime<Failure extends Error = StoreError> {
	#open: () => Promise<Store | Failure>;
	#isBusy = $state.raw(false);
	/** Settles when what is under way has ended. */
	#underWay: Promise<StoreError | Failure | null> = Promise.resolve(null);
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

	/** @returns why it was not done, which may be that what it waited for failed; null if it was, or if it was ignored */
	async act(work: (store: Store) => Promise<void>, when: ActWhen = 'if free'): Promise<StoreError | Failure | null> {
		while (this.#isBusy) {
			if (when === 'if free') return null;
			const failure = await this.#underWay;
			if (failure !== null) return failure;
		}
		this.#isBusy = true;
		return (this.#underWay = this.#do(work));
	}

	async #do(work: (store: Store) => Promise<void>): Promise<StoreError | Failure | null> {
		try {
			const store = await this.#open();
			return (this.#error = store instanceof Error ? store : await storeFailure(() => work(store)));
		} finally {
			this.#isBusy = false;
		}
	}
}
