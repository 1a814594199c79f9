import { AnkiError } from '#lib/portable/anki-error.ts';
import { packForAnki } from '#lib/portable/anki-packer.ts';
import { cardsToAnkiText } from '#lib/portable/anki-text.ts';
import type { AnkiWorker } from '#lib/portable/start-anki-worker.ts';
import { ankiFrame, ankiPortions } from '#lib/state/anki-portions.ts';
import { takenFile, type TakenFile } from '#lib/state/taken-file.ts';
import { CARDS_AT_ONCE, inDeck, inReadingOrder } from '#lib/state/whole-deck.ts';
import { WholeRecords } from '#lib/state/whole-records.ts';
import { wholeCardBatches } from '#lib/store/card-batches.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';

interface AnkiExportNeeds {
	readonly ready: Promise<Store>;
	readonly startWorker: () => AnkiWorker;
	readonly nowMs: () => number;
}

const DECK_NAME = 'Commonplace';

/** Takes the deck to Anki: neither suggestions that wait, nor what was dropped or deleted. One file at a time. */
export class AnkiExport {
	#needs: AnkiExportNeeds;
	#progress = $state.raw<number | null>(null);
	#error = $state.raw<StoreError | AnkiError | null>(null);

	constructor(needs: AnkiExportNeeds) {
		this.#needs = needs;
	}

	/** What part of the file is written, in [0, 1]; null while none is. */
	get progress(): number | null {
		return this.#progress;
	}

	get error(): StoreError | AnkiError | null {
		return this.#error;
	}

	/** Cards, when they are due, and the history, as a package; null if it failed, and `error` says why. */
	exportPackage(): Promise<TakenFile | null> {
		return this.#write(async (store, nowMs) => {
			const whole = new WholeRecords();
			const { bytes, ...counts } = await packForAnki(
				this.#needs.startWorker,
				ankiPortions(store, whole),
				await ankiFrame(store, nowMs, whole),
				(done) => (this.#progress = done)
			);
			const content = new Blob([bytes], { type: 'application/octet-stream' });
			return takenFile({ what: 'anki', ending: '.apkg', atMs: nowMs }, content, {
				...counts,
				leftOutCount: whole.leftOutCount
			});
		});
	}

	/** The cards alone, as text that Anki imports; null if it failed, and `error` says why. */
	exportText(): Promise<TakenFile | null> {
		return this.#write(async (store, nowMs) => {
			const cards: StoredCard[] = [];
			const whole = new WholeRecords();
			for await (const batch of wholeCardBatches(store, CARDS_AT_ONCE))
				cards.push(...inDeck(batch, whole).map(({ card }) => card));
			cards.sort(inReadingOrder);
			const content = new Blob([cardsToAnkiText(cards, { deckName: DECK_NAME })], { type: 'text/plain' });
			return takenFile({ what: 'anki', ending: '.txt', atMs: nowMs }, content, {
				cardCount: cards.length,
				leftOutCount: whole.leftOutCount
			});
		});
	}

	async #write(write: (store: Store, nowMs: number) => Promise<TakenFile>): Promise<TakenFile | null> {
		if (this.#progress !== null) return null;
		this.#progress = 0;
		this.#error = null;
		try {
			return await write(await this.#needs.ready, this.#needs.nowMs());
		} catch (error) {
			if (!(error instanceof AnkiError || error instanceof StoreError)) throw error;
			this.#error = error;
			return null;
		} finally {
			this.#progress = null;
		}
	}
}
