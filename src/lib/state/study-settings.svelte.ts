import { DEFAULT_SCHEDULING, type Holiday, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { endHolidayNow, planHoliday } from '#lib/state/end-holiday.ts';
import { type HolidayProblem, holidayProblem } from '#lib/state/holiday-problem.ts';
import { type NumberSetting, type SettingProblem, settingProblem } from '#lib/state/setting-problem.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { changeDesiredRetention } from '#lib/store/change-desired-retention.ts';
import { changeScheduling, readScheduling } from '#lib/store/settings.ts';
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
	#holidayProblem = $state.raw<HolidayProblem | null>(null);
	#isLoaded = $state.raw(false);
	#isSaving = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);
	#needs: StudySettingsNeeds;
	// Changes are saved one after the other, in the order they were made; what is read comes after those made before.
	#lastTurn: Promise<void> = Promise.resolve();

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

	/** What is wrong with the days of a holiday that were chosen last and not saved; null if nothing is. */
	get holidayProblem(): HolidayProblem | null {
		return this.#holidayProblem;
	}

	get isSaving(): boolean {
		return this.#isSaving;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Reads what is stored: at first, and anew when it may have been changed from elsewhere. */
	load(): Promise<void> {
		return this.#inTurn(async (store) => {
			this.#settings = await readScheduling(store);
			this.#isLoaded = true;
		});
	}

	/**
	 * Takes what was typed into a field. A valid value is saved at once; an invalid one is only reported in `problems`.
	 * Another desired retention holds from now on: what was scheduled before stays where it is.
	 * @param value in the field's own unit: desired retention as a probability, 0.7 to 0.97
	 */
	async choose(field: NumberSetting, value: number): Promise<void> {
		const problem = settingProblem(field, value);
		this.#problems = { ...this.#problems, [field]: problem };
		if (problem !== null) return;
		if (field === 'desiredRetention') {
			await this.#keep((store) => changeDesiredRetention(store, value, this.#needs.nowMs()));
		} else await this.#save((settings) => ({ ...settings, [field]: value }));
	}

	/** Gives a weekday, 0 for Sunday, its share of a usual day, in [0, 1]. */
	async chooseDay(weekday: number, share: number): Promise<void> {
		await this.#save((settings) => ({
			...settings,
			easyDays: settings.easyDays.map((other, day) => (day === weekday ? share : other))
		}));
	}

	/**
	 * Plans days on which nothing is asked. Days that make no sense are only reported. With null it ends the holiday, as
	 * does another after its days that have passed, and what fell due in it is spread over the days to come.
	 */
	async chooseHoliday(holiday: Holiday | null): Promise<void> {
		const { date: today } = studyDayOf(this.#needs.nowMs(), this.#settings.dayStartHour);
		this.#holidayProblem = holiday && holidayProblem(holiday, today);
		if (this.#holidayProblem !== null) return;
		await this.#keep((store) =>
			holiday === null ? endHolidayNow(store, this.#needs.nowMs()) : planHoliday(store, holiday, this.#needs.nowMs())
		);
	}

	#save(change: (settings: SchedulingSettings) => SchedulingSettings): Promise<void> {
		return this.#keep((store) => changeScheduling(store, change, this.#needs.nowMs()));
	}

	/** @param keep gives the settings then in force */
	#keep(keep: (store: Store) => Promise<SchedulingSettings>): Promise<void> {
		return this.#inTurn(async (store) => {
			this.#isSaving = true;
			try {
				this.#settings = await keep(store);
			} finally {
				this.#isSaving = false;
			}
		});
	}

	#inTurn(work: (store: Store) => Promise<void>): Promise<void> {
		return (this.#lastTurn = this.#lastTurn.then(async () => {
			const store = await this.#needs.ready;
			this.#error = await storeFailure(() => work(store));
		}));
	}
}
