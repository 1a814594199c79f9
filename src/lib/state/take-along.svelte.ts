import type { TextId } from '#lib/pipeline/document/document.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import type { TakenFile } from '#lib/state/taken-file.ts';
import { takeHighlights, type TextOrigin } from '#lib/state/taken-highlights.ts';
import { takeCards, takeReviews } from '#lib/state/taken-tables.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface TakeAlongNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	/** The word of the button that gives a grade. */
	readonly gradeName: (rating: Rating) => string;
	readonly originOf: (textId: TextId) => TextOrigin;
}

/** Files for spreadsheets and notebooks, one at a time. Each is null if it failed, and `error` says why. */
export class TakeAlong {
	#needs: TakeAlongNeeds;
	#isBusy = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: TakeAlongNeeds) {
		this.#needs = needs;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** The deck with how each card is remembered, as comma-separated values. */
	cards(): Promise<TakenFile | null> {
		return this.#take(takeCards);
	}

	/** Every review, undone ones too, as comma-separated values. */
	reviews(): Promise<TakenFile | null> {
		return this.#take((store, nowMs) => takeReviews(store, nowMs, this.#needs.gradeName));
	}

	/** Passages and notes of all texts, as Markdown. */
	highlights(): Promise<TakenFile | null> {
		return this.#take((store, nowMs) => takeHighlights(store, nowMs, this.#needs.originOf));
	}

	async #take(write: (store: Store, nowMs: number) => Promise<TakenFile>): Promise<TakenFile | null> {
		if (this.#isBusy) return null;
		this.#isBusy = true;
		let file: TakenFile | null = null;
		try {
			const store = await this.#needs.ready;
			this.#error = await storeFailure(async () => {
				file = await write(store, this.#needs.nowMs());
			});
		} finally {
			this.#isBusy = false;
		}
		return file;
	}
}
