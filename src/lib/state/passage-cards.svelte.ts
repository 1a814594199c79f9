import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { LibraryError } from '#lib/state/library-error.ts';
import { OneAtATime } from '#lib/state/one-at-a-time.svelte.ts';
import { findPrompt } from '#lib/store/find-prompt.ts';
import { addOwnCard, type OwnCard } from '#lib/store/own-cards.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface PassageCardsNeeds {
	/** The store, or why there is none now. */
	readonly open: () => Promise<Store | StoreError | LibraryError>;
	readonly nowMs: () => number;
	readonly makeCardId: () => CardId;
	/** Called when the store has changed. */
	readonly onchange: () => void;
}

/** Cards that the reader makes of passages. */
export class PassageCards {
	#needs: PassageCardsNeeds;
	#turn: OneAtATime<StoreError | LibraryError>;
	#repeated = $state.raw<string | null>(null);

	constructor(needs: PassageCardsNeeds) {
		this.#needs = needs;
		this.#turn = new OneAtATime(needs.open);
	}

	get error(): StoreError | LibraryError | null {
		return this.#turn.error;
	}

	/** The prompt that was not saved because a card asks it already; null after any other outcome. */
	get repeated(): string | null {
		return this.#repeated;
	}

	/** Saves a card, unless one of its text asks the very same. @returns whether it is saved */
	async make(card: Omit<OwnCard, 'id'>): Promise<boolean> {
		let isMade = false;
		await this.#turn.act(async (store) => {
			this.#repeated = (await findPrompt(store, card.textId, card.prompt)) && card.prompt;
			if (this.#repeated !== null) return 'not done';
			await addOwnCard(store, { ...card, id: this.#needs.makeCardId() }, this.#needs.nowMs());
			isMade = true;
			this.#needs.onchange();
			return undefined;
		});
		return isMade;
	}
}
