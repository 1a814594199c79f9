import type { Delivery, readSentence } from '#lib/platform/read-aloud.ts';

/** A sentence as it is said, and the section it stands in. */
export interface SpokenSentence {
	readonly words: string;
	readonly sectionId: string | null;
}

/** When reading aloud ends by itself: at the end of the text, of the section, or after so many minutes. */
export type Sleep = 'never' | 'section' | 15 | 30;

/** Why nothing is heard. */
export type ListeningFault = 'no-voice' | 'voice-stopped';

interface ListeningNeeds {
	readonly sentences: () => readonly SpokenSentence[];
	readonly speak: typeof readSentence;
	/** How to say what comes next. */
	readonly delivery: () => Delivery;
	/** Whether the browser names any voice. */
	readonly hasVoices: () => boolean;
	readonly nowMs: () => number;
	/** A sentence begins, or is gone to while nothing is said. */
	readonly onsentence: (index: number, isGoneTo: boolean) => void;
}

/** Reading aloud: the sentence it is at, whether it is heard, and when it ends. */
export class Listening {
	#needs: ListeningNeeds;
	#index = $state<number | null>(null);
	#isPlaying = $state(false);
	#fault = $state<ListeningFault | null>(null);
	#sleep = $state<Sleep>('never');
	#hasSlept = $state(false);
	#sleepAtMs = Infinity;
	#hush: (() => void) | null = null;

	constructor(needs: ListeningNeeds) {
		this.#needs = needs;
	}

	/** The sentence said now or next; null before the first and after the last. */
	get index(): number | null {
		return this.#index;
	}

	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	get fault(): ListeningFault | null {
		return this.#fault;
	}

	get sleep(): Sleep {
		return this.#sleep;
	}

	/** Whether it ended because the reader had asked for it. */
	get hasSlept(): boolean {
		return this.#hasSlept;
	}

	/** @param from where to begin when no sentence is at hand yet */
	play(from: number): void {
		this.#say(this.#index ?? from, true);
	}

	/** The same sentence comes again on `play`. */
	pause(): void {
		this.#hush?.();
		this.#hush = null;
		this.#isPlaying = false;
	}

	/** Goes so many sentences on, or back, and speaks if it was speaking. */
	skip(by: 1 | -1): void {
		if (this.#index === null) return;
		const next = Math.max(0, Math.min(this.#needs.sentences().length - 1, this.#index + by));
		if (this.#isPlaying) {
			this.#say(next, true);
			return;
		}
		this.#index = next;
		this.#fault = null;
		this.#needs.onsentence(next, true);
	}

	/** The sentence begins anew, as with another voice; nothing while it is not heard. */
	restart(): void {
		if (this.#isPlaying && this.#index !== null) this.#say(this.#index, false);
	}

	chooseSleep(sleep: Sleep): void {
		this.#sleep = sleep;
		this.#hasSlept = false;
		this.#sleepAtMs = typeof sleep === 'number' ? this.#needs.nowMs() + sleep * 60_000 : Infinity;
	}

	/** What is shown follows what is heard: to be called when the page comes back and nothing is. */
	noteSilence(): void {
		if (this.#isPlaying) this.#fail();
	}

	#say(index: number, isGoneTo: boolean): void {
		this.pause();
		const sentence = this.#needs.sentences()[index];
		if (!sentence) {
			this.#index = null;
			return;
		}
		this.#fault = null;
		this.#hasSlept = false;
		this.#index = index;
		this.#isPlaying = true;
		this.#needs.onsentence(index, isGoneTo);
		this.#hush = this.#needs.speak(sentence.words, this.#needs.delivery(), {
			onend: () => this.#goOn(index),
			onfail: () => this.#fail()
		});
	}

	#goOn(said: number): void {
		const { nowMs, onsentence } = this.#needs;
		const sentences = this.#needs.sentences();
		const next = sentences[said + 1];
		const isSectionOver = next !== undefined && next.sectionId !== sentences[said]?.sectionId;
		const mustSleep = (this.#sleep === 'section' && isSectionOver) || nowMs() >= this.#sleepAtMs;
		if (!mustSleep || !next) {
			this.#say(said + 1, false);
			return;
		}
		this.pause();
		this.chooseSleep('never');
		this.#hasSlept = true;
		this.#index = said + 1;
		onsentence(said + 1, false);
	}

	#fail(): void {
		this.pause();
		this.#fault = this.#needs.hasVoices() ? 'voice-stopped' : 'no-voice';
	}
}
