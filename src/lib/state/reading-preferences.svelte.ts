import { isCharacterKey } from '#lib/platform/character-key.ts';

/** How the pages look, sound and are used on this device. `theme` 'system' follows the device. */
export interface Preferences {
	readonly theme: 'system' | 'light' | 'sepia' | 'dark';
	/** 80 to 200. */
	readonly textSizePercent: number;
	/** 1.2 to 2.2, of the type size. */
	readonly lineHeight: number;
	/** 40 to 90 characters. */
	readonly measure: number;
	readonly typeface: 'literata' | 'atkinson' | 'opendyslexic' | 'system';
	/** Whether lines end at one edge. */
	readonly isJustified: boolean;
	/** Whether words are broken at the ends of lines. */
	readonly isHyphenated: boolean;
	/** Whether names of people and events are underlined in a text. */
	readonly marksSubjects: boolean;
	/** Whether cards are asked at the end of each section of a text. */
	readonly studiesInText: boolean;
	/** Whether the margin of a text tells what is held of each passage. */
	readonly showsMemory: boolean;
	/** Whether the screen stays on while a text is read. */
	readonly keepsScreenOn: boolean;
	/** Whether a tap at the left or right edge turns the page. */
	readonly turnsAtEdges: boolean;
	/** How many grades a review offers: forgot and remembered, or Again, Hard, Good and Easy. */
	readonly gradeCount: 2 | 4;
	/** Whether a swipe across a card's answer grades it. */
	readonly swipesToGrade: boolean;
	/** Whether a review shows how long its card has been on show. */
	readonly showsTimer: boolean;
	/** Whether letters, digits and signs do what the lists of keys say; Space, arrows and Escape always do. */
	readonly takesCharacterKeys: boolean;
	/** How fast texts are read aloud, 0.5 to 3; 1 is the voice's own speed. */
	readonly speechRate: number;
	/** The `voiceURI` of the voice that reads aloud; empty while none was chosen. */
	readonly voiceUri: string;
}

export const DEFAULT_PREFERENCES: Preferences = {
	theme: 'system',
	textSizePercent: 100,
	lineHeight: 1.6,
	measure: 64,
	typeface: 'literata',
	isJustified: false,
	isHyphenated: false,
	marksSubjects: true,
	studiesInText: true,
	showsMemory: false,
	keepsScreenOn: false,
	turnsAtEdges: false,
	gradeCount: 4,
	swipesToGrade: false,
	showsTimer: false,
	takesCharacterKeys: true,
	speechRate: 1,
	voiceUri: ''
};

/** The name in localStorage; the theme script in the page's head reads it too. The value is `Preferences` as JSON. */
export const PREFERENCES_KEY = 'commonplace:preferences';

const TYPEFACES = ['literata', 'atkinson', 'opendyslexic', 'system'] as const;

type KeptText = Pick<Storage, 'getItem' | 'setItem'>;

/** The look this device was last given. Works without localStorage, for as long as the page is open. */
export class ReadingPreferences {
	#storage: () => KeptText;
	#values = $state.raw<Preferences>(DEFAULT_PREFERENCES);
	/** What was chosen and could not be kept: it holds over what is kept. */
	#unkept: Partial<Preferences> = {};

	/** @param storage gives localStorage; may throw, as the property itself does where storage is forbidden */
	constructor(storage: () => KeptText) {
		this.#storage = storage;
		this.#values = this.#kept();
	}

	get values(): Preferences {
		return this.#values;
	}

	/** Whether a key, as `KeyboardEvent.key` gives it, is the app's: letters, digits and signs only where the reader wants it. */
	takesKey(key: string): boolean {
		return this.#values.takesCharacterKeys || !isCharacterKey(key);
	}

	/**
	 * Changes some of it and keeps it on this device, with what other tabs have kept meanwhile; a value out of bounds is
	 * brought to the nearest bound.
	 */
	choose(change: Partial<Preferences>): void {
		this.#unkept = { ...this.#unkept, ...change };
		this.readAgain();
		try {
			this.#storage().setItem(PREFERENCES_KEY, JSON.stringify(this.#values));
		} catch {
			// Forbidden or full: the look holds until the page is closed, which is all that can be had.
			return;
		}
		this.#unkept = {};
	}

	/** Takes over what another tab has kept. */
	readAgain(): void {
		this.#values = withinBounds({ ...this.#kept(), ...this.#unkept });
	}

	#kept(): Preferences {
		try {
			const kept: unknown = JSON.parse(this.#storage().getItem(PREFERENCES_KEY) ?? '{}');
			return withinBounds(typeof kept === 'object' && kept !== null ? kept : {});
		} catch {
			// Forbidden, absent as when pages are made ahead of time, or written by nobody we know.
			return this.#values;
		}
	}
}

/** Preferences from anything: what is missing or of the wrong type is as by default. */
function withinBounds(values: { readonly [Name in keyof Preferences]?: unknown }): Preferences {
	return {
		theme: oneOf(['system', 'light', 'sepia', 'dark'], values.theme, DEFAULT_PREFERENCES.theme),
		textSizePercent: between(80, 200, values.textSizePercent, DEFAULT_PREFERENCES.textSizePercent),
		lineHeight: between(1.2, 2.2, values.lineHeight, DEFAULT_PREFERENCES.lineHeight),
		measure: between(40, 90, values.measure, DEFAULT_PREFERENCES.measure),
		typeface: oneOf(TYPEFACES, values.typeface, DEFAULT_PREFERENCES.typeface),
		isJustified: oneOf([true, false], values.isJustified, DEFAULT_PREFERENCES.isJustified),
		isHyphenated: oneOf([true, false], values.isHyphenated, DEFAULT_PREFERENCES.isHyphenated),
		marksSubjects: oneOf([true, false], values.marksSubjects, DEFAULT_PREFERENCES.marksSubjects),
		studiesInText: oneOf([true, false], values.studiesInText, DEFAULT_PREFERENCES.studiesInText),
		showsMemory: oneOf([true, false], values.showsMemory, DEFAULT_PREFERENCES.showsMemory),
		keepsScreenOn: oneOf([true, false], values.keepsScreenOn, DEFAULT_PREFERENCES.keepsScreenOn),
		turnsAtEdges: oneOf([true, false], values.turnsAtEdges, DEFAULT_PREFERENCES.turnsAtEdges),
		gradeCount: oneOf([2, 4], values.gradeCount, DEFAULT_PREFERENCES.gradeCount),
		swipesToGrade: oneOf([true, false], values.swipesToGrade, DEFAULT_PREFERENCES.swipesToGrade),
		showsTimer: oneOf([true, false], values.showsTimer, DEFAULT_PREFERENCES.showsTimer),
		takesCharacterKeys: oneOf([true, false], values.takesCharacterKeys, DEFAULT_PREFERENCES.takesCharacterKeys),
		speechRate: between(0.5, 3, values.speechRate, DEFAULT_PREFERENCES.speechRate),
		voiceUri: typeof values.voiceUri === 'string' ? values.voiceUri : DEFAULT_PREFERENCES.voiceUri
	};
}

function oneOf<Value>(allowed: readonly Value[], value: unknown, otherwise: Value): Value {
	return allowed.find((one) => one === value) ?? otherwise;
}

function between(lowest: number, highest: number, value: unknown, otherwise: number): number {
	if (typeof value !== 'number' || Number.isNaN(value)) return otherwise;
	return Math.min(highest, Math.max(lowest, value));
}

/** The one instance: a device has one look. */
export const readingPreferences = new ReadingPreferences(() => localStorage);
