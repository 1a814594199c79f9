/** How a sentence is to be said. */
export interface Delivery {
	/** The voice's `voiceURI`; null leaves the choice to the browser. */
	readonly voiceUri: string | null;
	/** 1 is the voice's own speed. */
	readonly rate: number;
	/** BCP 47, as `en`. */
	readonly language: string;
}

interface Listener {
	onend: () => void;
	/** The voice failed, or fell silent without a word. */
	onfail: () => void;
}

/** The slowest voice there is says more characters than this in a second at rate 1. */
const SLOWEST_PER_SECOND = 8;
/** What a voice may take to begin, or to be fetched from afar. */
const PATIENCE_MS = 4000;
/** A voice that comes from afar falls silent after some 14 s in Chrome: what it is given is said in half of that. */
const REMOTE_CHARACTERS = 110;

/** Whether this browser lends a voice at all; the list of voices itself may come later. */
export function canReadAloud(): boolean {
	return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
}

/**
 * Says one sentence. What is read and where we are is kept by the caller: some voices report no word boundaries, and
 * on Android `pause()` cancels, so to pause is to stop and to go on is to say the same sentence again.
 * @returns stops speaking; nothing is told afterwards
 * @see https://issues.chromium.org/issues/40747712 for voices that never end
 */
export function readSentence(words: string, delivery: Delivery, listener: Listener): () => void {
	const voice = speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === delivery.voiceUri) ?? null;
	const pieces = voice?.localService === false ? inPieces(words, REMOTE_CHARACTERS * delivery.rate) : [words];
	// Kept here as long as it is spoken: Chrome clears away an utterance nobody holds, and its events with it.
	let current: SpeechSynthesisUtterance | null = null;
	let silence: ReturnType<typeof setTimeout> | undefined;

	const stop = () => {
		current = null;
		clearTimeout(silence);
		speechSynthesis.cancel();
	};
	const fail = () => {
		stop();
		listener.onfail();
	};
	const awaitEnd = (characters: number) => {
		clearTimeout(silence);
		silence = setTimeout(fail, PATIENCE_MS + (characters / (SLOWEST_PER_SECOND * delivery.rate)) * 1000);
	};
	const say = (piece: number) => {
		const saying = pieces[piece];
		if (saying === undefined) {
			current = null;
			clearTimeout(silence);
			listener.onend();
			return;
		}
		const utterance = new SpeechSynthesisUtterance(saying);
		current = utterance;
		utterance.voice = voice;
		utterance.lang = voice?.lang ?? delivery.language;
		utterance.rate = delivery.rate;
		const ifCurrent = (act: () => void) => () => {
			if (current === utterance) act();
		};
		utterance.onend = ifCurrent(() => say(piece + 1));
		utterance.onerror = ifCurrent(fail);
		utterance.onboundary = ({ charIndex }) => {
			if (current === utterance) awaitEnd(saying.length - charIndex);
		};
		awaitEnd(saying.length);
		try {
			speechSynthesis.speak(utterance);
		} catch {
			// Refused at once: told once this has returned, as of a voice that breaks off.
			queueMicrotask(ifCurrent(fail));
		}
	};
	if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
	// Left paused by another page of the browser, it would say nothing.
	speechSynthesis.resume();
	say(0);
	return stop;
}

/** Whether the browser is speaking now, or about to. */
export function isSpeaking(): boolean {
	return canReadAloud() && (speechSynthesis.speaking || speechSynthesis.pending) && !speechSynthesis.paused;
}

/** Parts of a sentence of at most so many characters where its words allow, parted after a comma rather than a word. */
export function inPieces(words: string, longest: number): string[] {
	const pieces: string[] = [];
	let rest = words;
	while (rest.length > longest) {
		const within = rest.slice(0, Math.floor(longest) + 1);
		const pause = Math.max(...[', ', '; ', ': ', ' – ', '—'].map((mark) => within.lastIndexOf(mark) + mark.length - 1));
		const cut = pause > longest / 3 ? pause : within.lastIndexOf(' ') > 0 ? within.lastIndexOf(' ') : rest.indexOf(' ');
		if (cut <= 0) break;
		pieces.push(rest.slice(0, cut).trim());
		rest = rest.slice(cut).trim();
	}
	return rest === '' ? pieces : [...pieces, rest];
}
