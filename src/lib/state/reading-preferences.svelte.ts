/** How the pages look. `theme` 'system' follows the device. */
export interface Preferences {
	readonly theme: 'system' | 'light' | 'sepia' | 'dark';
	/** 80 to 200. */
	readonly textSizePercent: number;
	/** 1.2 to 2.2, of the type size. */
	readonly lineHeight: number;
	/** 40 to 90 characters. */
	readonly measure: number;
	readonly typeface: 'literata' | 'system';
}

export const DEFAULT_PREFERENCES: Preferences = {
	theme: 'system',
	textSizePercent: 100,
	lineHeight: 1.6,
	measure: 64,
	typeface: 'literata'
};

/** The name in localStorage; the theme script in the page's head reads it too. The value is `Preferences` as JSON. */
export const PREFERENCES_KEY = 'commonplace:preferences';

type KeptText = Pick<Storage, 'getItem' | 'setItem'>;

/** The look this device was last given. Works without localStorage, for as long as the page is open. */
export class ReadingPreferences {
	#values = $state.raw<Preferences>(DEFAULT_PREFERENCES);

	/** @param storage gives localStorage; may throw, as the property itself does where storage is forbidden */
	constructor(storage: () => KeptText) {
		void storage;
	}

	get values(): Preferences {
		return this.#values;
	}

	/** Changes some of it, within bounds, and keeps it on this device. */
	choose(change: Partial<Preferences>): void {
		this.#values = { ...this.#values, ...change };
	}
}

/** The one instance: a device has one look. */
export const readingPreferences = new ReadingPreferences(() => localStorage);
