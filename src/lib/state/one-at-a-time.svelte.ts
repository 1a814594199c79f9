import { storeFailure } from '#lib/state/store-failure.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

/** Whether what is asked for while something is under way is ignored, is done after it if that was done, or in any case. */
export type ActWhen = 'if free' | 'in turn' | 'in any case';

/** Does what is asked for, and says so where it was not done after all, as to a card that is gone. */
export type Work = (store: Store) => Promise<'not done' | undefined>;

/** How it ended: what was not done may have failed, or not. */
interface Outcome<Failure> {
	readonly isDone: boolean;
	readonly failure: Failure | null;
}

/** Does one thing with the store at a time. */
export class OneAtATime<Failure extends Error = StoreError> {
	#open: () => Promise<Store | Failure>;
	#isBusy = $state.raw(false);
	/** Settles when what is under way has ended. */
	#underWay: Promise<Outcome<StoreError | Failure>> = Promise.resolve({ isDone: true, failure: null });
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

	/** @returns why it failed, or what it waited for did; null if neither did, or if it was ignored */
	async act(work: Work, when: ActWhen = 'if free'): Promise<StoreError | Failure | null> {
		while (this.#isBusy) {
			if (when === 'if free') return null;
			const { isDone, failure } = await this.#underWay;
			if (!isDone && when === 'in turn') return failure;
		}
		this.#isBusy = true;
		this.#underWay = this.#do(work);
		return (await this.#underWay).failure;
	}

	async #do(work: Work): Promise<Outcome<StoreError | Failure>> {
		let isDone = false;
		try {
			const store = await this.#open();
			const doIn = async (opened: Store) => {
				isDone = (await work(opened)) !== 'not done';
			};
			this.#error = store instanceof Error ? store : await storeFailure(() => doIn(store));
			return { isDone, failure: this.#error };
		} finally {
			this.#isBusy = false;
		}
	}
}
