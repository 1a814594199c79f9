import { LibraryError } from '#lib/state/library-error.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import type { StoredText } from '#lib/store/schema.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { readTexts } from '#lib/store/texts.ts';

interface LibraryNeeds {
	/** @param onfreed told when another tab that held the store up lets go of it, after it was told as `blocked` */
	readonly openStore: (onfreed: () => void) => Promise<Store>;
	/** Fetches the built-in deck, from the network or the service worker's cache; rejects where neither has it. */
	readonly fetchDeck: () => Promise<Deck>;
	readonly nowMs: () => number;
	/**
	 * Keeps other tabs from the same work meanwhile, where the browser can. An installation is one transaction, and right
	 * twice as well as once; but twice it fetches the text's page twice, and has all figures worked out anew.
	 */
	readonly oneTabAtATime: (work: () => Promise<void>) => Promise<void>;
	/** Fetches the words of a built-in text from its page. Asked for when another version of the deck was here, and by a check. */
	readonly fetchParagraphs: (slug: string) => Promise<readonly PlacedParagraph[]>;
}

/** The reader's store, opened, with the built-in deck installed. */
export class Library {
	#status = $state.raw<'opening' | 'ready' | 'failed'>('opening');
	#error = $state.raw<StoreError | LibraryError | null>(null);
	#texts = $state.raw<readonly StoredText[]>([]);
	#needs: LibraryNeeds;
	#store: Store | null = null;
	#opening: Promise<void> | null = null;
	#ready: Promise<Store>;
	#becomeReady: (store: Store) => void = () => undefined;

	constructor(needs: LibraryNeeds) {
		this.#needs = needs;
		this.#ready = new Promise((resolve) => (this.#becomeReady = resolve));
	}

	get status(): 'opening' | 'ready' | 'failed' {
		return this.#status;
	}

	/** Why the library failed; in status `ready`, why the deck could not be brought up to date. */
	get error(): StoreError | LibraryError | null {
		return this.#error;
	}

	/** The texts whose cards are installed. */
	get texts(): readonly StoredText[] {
		return this.#texts;
	}

	/** The store once it is open and a deck is in it. Stays pending, and never rejects, while that fails. */
	get ready(): Promise<Store> {
		return this.#ready;
	}

	/** The store once it is open and a deck is in it, or why that fails. What failed before is tried again. */
	opened(): Promise<Store | StoreError | LibraryError> {
		if (this.#status === 'ready') return this.#ready;
		const attempt = this.open().then<Store | StoreError | LibraryError>(() => this.#failure ?? this.#ready);
		// A store with a deck in it is ready before a slow network has told whether there is a newer one.
		return Promise.race([this.#ready, attempt]);
	}

	/** The words of a built-in text as they are now; rejects where they cannot be had. */
	fetchParagraphs(slug: string): Promise<readonly PlacedParagraph[]> {
		return this.#needs.fetchParagraphs(slug);
	}

	/**
	 * Opens the store and brings the built-in deck up to date. A deck stored before is used at once, network or not.
	 * To be called again after a failure.
	 */
	open(): Promise<void> {
		this.#opening ??= this.#open().finally(() => (this.#opening = null));
		return this.#opening;
	}

	async #open(): Promise<void> {
		if (this.#status === 'failed') this.#status = 'opening';
		this.#error = null;
		// Asked for at once: a first visit waits for the deck, and the store opens meanwhile.
		const deck = this.#needs.fetchDeck().catch((cause: unknown) => new LibraryError('deck-unavailable', { cause }));
		const failure = await storeFailure(async () => {
			this.#store ??= await this.#needs.openStore(() => this.#goOn());
			this.#texts = await readTexts(this.#store);
			if (this.#texts.length > 0) this.#settle(this.#store);
			await this.#update(this.#store, await deck);
		});
		if (failure !== null) this.#fail(failure);
	}

	#goOn(): void {
		if (this.#status === 'failed') void this.open();
	}

	async #update(store: Store, deck: Deck | LibraryError): Promise<void> {
		if (deck instanceof LibraryError) {
			// With a deck stored, being offline is nothing to report.
			if (this.#texts.length === 0) this.#fail(deck);
			return;
		}
		if (this.#versionOf(deck) !== deck.version) await this.#needs.oneTabAtATime(() => this.#install(store, deck));
		this.#settle(store);
	}

	async #install(store: Store, deck: Deck): Promise<void> {
		// Another tab may have done it while this one waited for its turn.
		this.#texts = await readTexts(store);
		const version = this.#versionOf(deck);
		if (version === deck.version) return;
		const paragraphs = version === undefined ? null : await this.#paragraphsOf(deck);
		await installDeck(store, deck, await readScheduling(store), paragraphs, this.#needs.nowMs());
		this.#texts = await readTexts(store);
	}

	/** Of the deck that is installed; undefined if none is. */
	#versionOf({ textId }: Deck): string | undefined {
		return this.#texts.find(({ id }) => id === textId)?.version;
	}

	/** Null where the page cannot be had: the cards go on all the same, and passages that left the deck stay as they were. */
	#paragraphsOf({ slug }: Deck): Promise<readonly PlacedParagraph[] | null> {
		return this.#needs.fetchParagraphs(slug).catch(() => null);
	}

	get #failure(): StoreError | LibraryError | null {
		return this.#status === 'failed' ? this.#error : null;
	}

	#settle(store: Store): void {
		this.#status = 'ready';
		this.#becomeReady(store);
	}

	#fail(error: StoreError | LibraryError): void {
		this.#error = error;
		if (this.#status !== 'ready') this.#status = 'failed';
	}
}
