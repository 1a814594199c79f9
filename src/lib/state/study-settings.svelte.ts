import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { SettingProblem } from '#lib/state/setting-problem.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface StudySettingsNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** What the reader chose about scheduling, saved at each valid change. */
export class StudySettings {
	#settings = $state.raw<SchedulingSettings>(DEFAULT_SCHEDULING);
	#problems = $state.raw<Partial<Record<keyof SchedulingSettings, SettingProblem>>>({});
	#isSaving = $state.raw(false);
	#rescheduledCount = $state.raw<number | null>(null);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: StudySettingsNeeds) {
		void needs;
	}

	/** The settings in force: defaults until loaded. */
	get settings(): SchedulingSettings {
		return this.#settings;
	}

	/** What is wrong with a value that was typed and therefore not saved, by field. */
	get problems(): Partial<Record<keyof SchedulingSettings, SettingProblem>> {
		return this.#problems;
	}

	get isSaving(): boolean {
		return this.#isSaving;
	}

	/** How many cards fell on another day after the last change of desired retention; null before any. */
	get rescheduledCount(): number | null {
		return this.#rescheduledCount;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	async load(): Promise<void> {
		await Promise.resolve();
	}

	/**
	 * Takes what was typed into a field. A valid value is saved at once; an invalid one is only reported in `problems`.
	 * @param value in the field's own unit: desired retention as a probability, 0.7 to 0.97
	 */
	async choose(field: keyof SchedulingSettings, value: number): Promise<void> {
		void [field, value];
		await Promise.resolve();
	}
}
