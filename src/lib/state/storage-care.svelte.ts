import type { StorageState } from '#lib/platform/persistent-storage.ts';

interface StorageCareNeeds {
	readonly readState: () => Promise<StorageState>;
	/** Asks the browser never to clear the data by itself; true when it agrees. */
	readonly askToKeep: () => Promise<boolean>;
	readonly isPrivateWindow: () => Promise<boolean>;
	/** An iPhone or iPad that shows the app in Safari, not from the home screen. */
	readonly isIosTab: () => boolean;
}

/**
 * Why what is kept may go: `private` gone when the window closes · `ios-tab` Safari clears it after seven days without a
 * visit · `unpromised` the browser may clear it when the device runs out of space.
 */
export type StorageRisk = 'private' | 'ios-tab' | 'unpromised';

/** How safe what is kept here is from the browser. */
export class StorageCare {
	#needs: StorageCareNeeds;
	#state = $state.raw<StorageState | null>(null);
	#risk = $state.raw<StorageRisk | null>(null);
	#isRefused = $state.raw(false);

	constructor(needs: StorageCareNeeds) {
		this.#needs = needs;
	}

	/** Null until it is read. */
	get state(): StorageState | null {
		return this.#state;
	}

	/** The gravest risk; null where there is none, or the browser says nothing of it. */
	get risk(): StorageRisk | null {
		return this.#risk;
	}

	/** Whether the browser was asked to keep the data, and did not agree. */
	get isRefused(): boolean {
		return this.#isRefused;
	}

	async load(): Promise<void> {
		const [state, isPrivate] = await Promise.all([this.#needs.readState(), this.#needs.isPrivateWindow()]);
		this.#state = state;
		if (isPrivate) this.#risk = 'private';
		else if (state.isPersistent === true) this.#risk = null;
		else if (this.#needs.isIosTab()) this.#risk = 'ios-tab';
		else this.#risk = state.isPersistent === false ? 'unpromised' : null;
	}

	/** Asks the browser to keep the data. */
	async ask(): Promise<void> {
		this.#isRefused = !(await this.#needs.askToKeep());
		await this.load();
	}
}
