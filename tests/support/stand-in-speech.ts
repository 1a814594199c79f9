import type { Page } from '@playwright/test';

export interface StandInVoice {
	readonly name: string;
	readonly lang: string;
	readonly localService: boolean;
	readonly default?: boolean;
}

/** What was given to the voice. */
interface Said {
	readonly text: string;
	readonly rate: number;
	readonly voice: string | null;
}

export const ENGLISH: readonly StandInVoice[] = [
	{ name: 'Anna', lang: 'de-DE', localService: true, default: true },
	{ name: 'Cloud', lang: 'en-US', localService: false },
	{ name: 'Daniel', lang: 'en_GB', localService: true },
	{ name: 'Samantha', lang: 'en-US', localService: true }
];

interface Control {
	readonly said: Said[];
	/** The sentence spoken now is over. */
	end(): void;
	/** The voice breaks off with an error. */
	fail(): void;
	/** It stops, and tells nobody. */
	fallSilent(): void;
	/** The list of voices is there at last. */
	arrive(): void;
}

declare global {
	interface Window {
		voiceControl: Control;
	}
}

/**
 * Puts a voice that speaks to nobody in the place of the browser's, for headless Chromium has none. As on Android its
 * `pause()` cancels and it sends no word boundaries; as in every browser a cancelled utterance ends with an error,
 * later. The test says when a sentence is over.
 */
export async function lendVoices(page: Page, voices: readonly StandInVoice[], areLate = false): Promise<void> {
	await page.addInitScript(
		({ named, isLate }) => {
			class Utterance extends EventTarget {
				voice: { name: string } | null = null;
				rate = 1;
				lang = '';
				onend: (() => void) | null = null;
				onerror: (() => void) | null = null;
				onboundary: ((event: { charIndex: number }) => void) | null = null;
				constructor(readonly text: string) {
					super();
				}
			}
			let list = isLate ? [] : named;
			let now: Utterance | null = null;
			const said: Said[] = [];
			const finish = (kind: 'onend' | 'onerror') => {
				const utterance = now;
				now = null;
				utterance?.[kind]?.();
			};
			const cancel = () => {
				const utterance = now;
				now = null;
				setTimeout(() => utterance?.onerror?.());
			};
			const synthesis = Object.assign(new EventTarget(), {
				paused: false,
				pending: false,
				getVoices: () => list.map((voice) => ({ default: false, voiceURI: `urn:${voice.name}`, ...voice })),
				speak: (utterance: Utterance) => {
					now = utterance;
					said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name ?? null });
				},
				cancel,
				pause: cancel,
				resume: () => undefined
			});
			Object.defineProperty(synthesis, 'speaking', { get: () => now !== null });
			Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
			Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
			window.voiceControl = {
				said,
				end: () => finish('onend'),
				fail: () => finish('onerror'),
				fallSilent: () => (now = null),
				arrive: () => {
					list = named;
					synthesis.dispatchEvent(new Event('voiceschanged'));
				}
			};
		},
		{ named: voices, isLate: areLate }
	);
}

/** What the voice was given, the last of it first. */
export async function lastSaid(page: Page): Promise<Said | undefined> {
	return page.evaluate(() => window.voiceControl.said.at(-1));
}

/** The words that are marked as spoken. */
export function marked(page: Page, name = 'spoken'): Promise<string> {
	return page.evaluate(
		(of) => [...(CSS.highlights.get(of) ?? [])].map((range) => (range as Range).toString()).join(''),
		name
	);
}
