import { storeFailure } from '#lib/state/store-failure.ts';
import { checkData, type DataCheck } from '#lib/store/check-data.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface DataCheckupNeeds {
	readonly ready: Promise<Store>;
}

/** Whether what is stored agrees with itself. */
export class DataCheckup {
	#needs: DataCheckupNeeds;
	#result = $state.raw<DataCheck | null>(null);
	#isRunning = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: DataCheckupNeeds) {
		this.#needs = needs;
	}

	/** What was found last; null before the first run. No findings mean that all is well. */
	get result(): DataCheck | null {
		return this.#result;
	}

	get isRunning(): boolean {
		return this.#isRunning;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Checks all of it; changes nothing. */
	async run(): Promise<void> {
		if (this.#isRunning) return;
		this.#isRunning = true;
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#result = await checkData(store, await readScheduling(store));
		});
		this.#isRunning = false;
	}
}
