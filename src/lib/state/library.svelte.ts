import type { Deck } from '#lib/store/deck.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import type { LibraryError } from '#lib/state/library-error.ts';

interface LibraryNeeds {
	readonly openStore: () => Promise<Store>;
	/** Fetches the built-in deck, from the network or the service worker's cache. */
	readonly fetchDeck: () => Promise<Deck>;
	readonly nowMs: () => number;
}

/** The reader's store, opened, with the built-in deck installed. */
export class Library {
	#status = $state.raw<'opening' | 'ready' | 'failed'>('opening');
	#error = $state.raw<StoreError | LibraryError | null>(null);
	#ready: Promise<Store>;
	#becomeReady: (store: Store) => void = () => undefined;

	constructor(needs: LibraryNeeds) {
		void [needs, this.#becomeReady];
		this.#ready = new Promise((resolve) => (this.#becomeReady = resolve));
	}

	get status(): 'opening' | 'ready' | 'failed' {
		return this.#status;
	}

	get error(): StoreError | LibraryError | null {
		return this.#error;
	}

	/** The store once it is open and the deck is in it. Stays pending, and never rejects, while that fails. */
	get ready(): Promise<Store> {
		return this.#ready;
	}

	/** Opens the store and brings the built-in deck up to date. To be called again after a failure. */
	async open(): Promise<void> {
		await Promise.resolve();
	}
}
