import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';
import { type PassageMemory, passageMemories } from '#lib/pipeline/retention/passage-memory.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { readTextCards, type TextCard } from '#lib/store/passage-memory.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface MemoryMapNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly textId: TextId;
}

/** A card of a passage as one is told of it. */
export interface HeldCard {
	readonly id: CardId;
	readonly prompt: string;
	/** The chance to recall it now, in [0, 1]; null for a card never reviewed. */
	readonly chance: number | null;
}

/** A text as its reader holds it: each paragraph that has cards in the deck, and how much of them. */
export class MemoryMap {
	#needs: MemoryMapNeeds;
	#cards = $state.raw<readonly TextCard[] | null>(null);
	#atMs = $state.raw(0);
	#error = $state.raw<StoreError | null>(null);
	#passages = $derived(
		passageMemories(
			(this.#cards ?? []).map(({ card, schedule }) => ({ paragraphId: card.paragraphId, schedule })),
			this.#atMs
		)
	);

	constructor(needs: MemoryMapNeeds) {
		this.#needs = needs;
	}

	/** False until the cards were read for the first time. */
	get isLoaded(): boolean {
		return this.#cards !== null;
	}

	/** In reading order. */
	get passages(): readonly PassageMemory[] {
		return this.#passages;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Reads the text's cards and no others; to be called again when any of them was reviewed or changed. */
	async load(): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#cards = await readTextCards(store, this.#needs.textId);
			this.#atMs = this.#needs.nowMs();
		});
	}

	/** The cards that rest on a paragraph, in reading order. */
	cardsOf(paragraphId: ParagraphId): readonly HeldCard[] {
		return (this.#cards ?? [])
			.filter(({ card }) => card.paragraphId === paragraphId)
			.map(({ card: { id, prompt }, schedule }) => ({
				id,
				prompt,
				chance: schedule.state === 'new' ? null : retrievabilityAt(schedule, this.#atMs)
			}));
	}
}
