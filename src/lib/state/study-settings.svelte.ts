import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { type NumberSetting, type SettingProblem, settingProblem } from '#lib/state/setting-problem.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { rescheduleAll } from '#lib/store/reschedule-all.ts';
import { readScheduling, saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface StudySettingsNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

type Problems = Readonly<Record<NumberSetting, SettingProblem | null>>;

const NO_PROBLEMS: Problems = {
	desiredRetention: null,
	newCardsPerDay: null,
	reviewsPerDay: null,
	dayStartHour: null
};

/** What the reader chose about scheduling, saved at each valid change. */
export class StudySettings {
	#settings = $state.raw<SchedulingSettings>(DEFAULT_SCHEDULING);
	#problems = $state.raw<Problems>(NO_PROBLEMS);
	#isLoaded = $state.raw(false);
	#isSaving = $state.raw(false);
	#rescheduledCount = $state.raw<number | null>(null);
	#error = $state.raw<StoreError | null>(null);
	#needs: StudySettingsNeeds;
	// Changes are saved one after the other, in the order they were made.
	#lastSave: Promise<void> = Promise.resolve();

	constructor(needs: StudySettingsNeeds) {
		this.#needs = needs;
	}

	/** The settings in force: defaults until loaded. */
	get settings(): SchedulingSettings {
		return this.#settings;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** What is wrong with a value that was typed and therefore not saved, by field; null if nothing is. */
	get problems(): Problems {
		return this.#problems;
	}

	get isSaving(): boolean {
		return this.#isSaving;
	}

	/** How many cards the last change of desired retention gave another due time; null before any. */
	get rescheduledCount(): number | null {
		return this.#rescheduledCount;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	async load(): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#settings = await readScheduling(store);
			this.#isLoaded = true;
		});
	}

	/**
	 * Takes what was typed into a field. A valid value is saved at once; an invalid one is only reported in `problems`.
	 * @param value in the field's own unit: desired retention as a probability, 0.7 to 0.97
	 */
	async choose(field: NumberSetting, value: number): Promise<void> {
		const problem = settingProblem(field, value);
		this.#problems = { ...this.#problems, [field]: problem };
		if (problem !== null) return;
		this.#lastSave = this.#lastSave.then(() => this.#save(field, value));
		await this.#lastSave;
	}

	async #save(field: NumberSetting, value: number): Promise<void> {
		const store = await this.#needs.ready;
		this.#isSaving = true;
		this.#error = await storeFailure(async () => {
			const settings = { ...(await readScheduling(store)), [field]: value };
			if (field === 'desiredRetention') {
				this.#rescheduledCount = await rescheduleAll(store, settings, this.#needs.nowMs());
			} else {
				await saveSetting(store, 'scheduling', settings, this.#needs.nowMs());
			}
			this.#settings = settings;
		});
		this.#isSaving = false;
	}
}
