import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';
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

/** Where the reader is in one text. */
export class ReadingPlace {
	#place = $state.raw<Place | null>(null);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: ReadingPlaceNeeds) {
		void needs;
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
		void textId;
		return Promise.resolve(this.#place);
	}

	/** Keeps a place in the text loaded. The caller decides how often; a newer place overtakes one being written. */
	async moveTo(place: Place): Promise<void> {
		void place;
		await Promise.resolve();
	}
}
