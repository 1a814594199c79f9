import { cardsToAnkiText } from '#lib/portable/anki-text.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface AnkiExportNeeds {
	readonly ready: Promise<Store>;
}

/** A text file that Anki imports. */
export interface AnkiFile {
	readonly name: string;
	readonly text: string;
	readonly cardCount: number;
}

const DECK_NAME = 'Commonplace';

/** Takes the deck to Anki. */
export class AnkiExport {
	#needs: AnkiExportNeeds;
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: AnkiExportNeeds) {
		this.#needs = needs;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** The deck's cards, without suggestions that wait or were dropped; null if it failed, and `error` says why. */
	async export(): Promise<AnkiFile | null> {
		const store = await this.#needs.ready;
		let file: AnkiFile | null = null;
		this.#error = await storeFailure(async () => {
			const { cards } = await readAllCards(store);
			const deck = cards.filter(
				({ tier, decision }) => decision !== 'dropped' && (tier === 'included' || decision === 'kept')
			);
			file = {
				name: 'commonplace-anki.txt',
				text: cardsToAnkiText(deck, { deckName: DECK_NAME }),
				cardCount: deck.length
			};
		});
		return file;
	}
}
