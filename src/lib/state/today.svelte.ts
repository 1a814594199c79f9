import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import type { StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface TodayNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** Where to go on reading; `fraction` in [0, 1] is how much of the text is read. */
export interface ContinueReading {
	readonly text: StoredText;
	readonly paragraphId: ParagraphId;
	readonly fraction: number;
}

/** What waits for the reader in this study day. */
export class Today {
	#isLoaded = $state.raw(false);
	#dueCount = $state.raw(0);
	#newCount = $state.raw(0);
	#learningCount = $state.raw(0);
	#continueReading = $state.raw<ContinueReading | null>(null);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: TodayNeeds) {
		void needs;
	}

	/** False until the first refresh: the counts are zero for want of knowledge. */
	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** Cards met before that are due in this study day, those in learning steps included; within the day's limit. */
	get dueCount(): number {
		return this.#dueCount;
	}

	/** New cards that this study day still brings. */
	get newCount(): number {
		return this.#newCount;
	}

	/** How many of `dueCount` are in learning steps. */
	get learningCount(): number {
		return this.#learningCount;
	}

	/** The place read last, in any text; null before any reading. */
	get continueReading(): ContinueReading | null {
		return this.#continueReading;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Counts anew, from indexes alone. */
	async refresh(): Promise<void> {
		await Promise.resolve();
	}
}
