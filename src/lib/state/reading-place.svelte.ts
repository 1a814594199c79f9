import type { ParagraphId, SectionId, TextId } from '#lib/pipeline/document/document.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { readPlace, savePlace } from '#lib/store/places.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface ReadingPlaceNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** A place that survives reload, rotation and another type size: words, not pixels. */
export interface Place {
	readonly paragraphId: ParagraphId;
	/** UTF-16 code units into the paragraph's text. */
	readonly character: number;
	/** How much of the text lies before, in [0, 1]. */
	readonly fraction: number;
}

/** A place that the reader has come to, and its section, whose cards are from then on among the new ones. */
export interface ReachedPlace extends Place {
	readonly sectionId: SectionId;
}

/** Where the reader is in one text. */
export class ReadingPlace {
	#place = $state.raw<Place | null>(null);
	#error = $state.raw<StoreError | null>(null);
	#needs: ReadingPlaceNeeds;
	#textId: TextId | null = null;
	#unsaved: Place | null = null;
	#unsavedSectionIds: readonly SectionId[] = [];
	#saving: Promise<void> | null = null;

	constructor(needs: ReadingPlaceNeeds) {
		this.#needs = needs;
	}

	/** Null before loading and in a text not read yet. */
	get place(): Place | null {
		return this.#place;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Finds the place kept for a text. */
	async load(textId: TextId): Promise<Place | null> {
		this.#textId = textId;
		this.#place = null;
		this.#unsavedSectionIds = [];
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			const kept = await readPlace(store, textId);
			// The reader may have moved on, or to another text, while the store opened.
			if (this.#textId !== textId || this.#place !== null || kept === null) return;
			const { paragraphId, character, fraction } = kept;
			this.#place = { paragraphId, character, fraction };
		});
		return this.#place;
	}

	/** Keeps a place in the text loaded. The caller decides how often; a newer place overtakes one that waits. */
	moveTo({ sectionId, ...place }: ReachedPlace): Promise<void> {
		this.#place = place;
		this.#unsavedSectionIds = [...this.#unsavedSectionIds, sectionId];
		this.#unsaved = place;
		this.#saving ??= this.#saveAll().finally(() => (this.#saving = null));
		return this.#saving;
	}

	async #saveAll(): Promise<void> {
		const store = await this.#needs.ready;
		while (this.#unsaved !== null && this.#textId !== null) {
			const place = { ...this.#unsaved, textId: this.#textId, atMs: this.#needs.nowMs() };
			const sectionIds = this.#unsavedSectionIds;
			this.#unsaved = null;
			this.#unsavedSectionIds = [];
			this.#error = await storeFailure(() => savePlace(store, place, sectionIds));
		}
	}
}
