import type { CardId } from '#lib/pipeline/cards/card.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { findPrompt } from '#lib/store/find-prompt.ts';
import { addOwnCard, type OwnCard } from '#lib/store/own-cards.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface PassageCardsNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly makeCardId: () => CardId;
}

/** Cards that the reader makes of passages. */
export class PassageCards {
	#needs: PassageCardsNeeds;
	#error = $state.raw<StoreError | null>(null);
	#repeated = $state.raw<string | null>(null);

	constructor(needs: PassageCardsNeeds) {
		this.#needs = needs;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** The prompt that was not saved because a card asks it already; null after any other outcome. */
	get repeated(): string | null {
		return this.#repeated;
	}

	/** Begins with another passage. */
	begin(): void {
		this.#error = null;
		this.#repeated = null;
	}

	/** Saves a card, unless one of its text asks the very same. @returns whether it is saved */
	async make(card: Omit<OwnCard, 'id'>): Promise<boolean> {
		const store = await this.#needs.ready;
		this.begin();
		this.#error = await storeFailure(async () => {
			const same = await findPrompt(store, card.textId, card.prompt);
			if (same !== null) this.#repeated = card.prompt;
			else await addOwnCard(store, { ...card, id: this.#needs.makeCardId() }, this.#needs.nowMs());
		});
		return this.#error === null && this.#repeated === null;
	}
}
