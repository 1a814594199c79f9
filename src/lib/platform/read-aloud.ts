/** What the reader hears: one sentence after another, with where we are kept here and not in the browser. */
export interface ReadAloud {
	stop: () => void;
}

interface Listener {
	/** Sentence `index` begins. */
	onsentence: (index: number) => void;
	/** The last sentence has been spoken. */
	onend: () => void;
	/** The voice failed and speaking has stopped. */
	onfail: () => void;
}

/** Whether this browser lends a voice at all; the list of voices itself may come later. */
export function canReadAloud(): boolean {
	return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
}

/**
 * Speaks sentences from `first` on, each as an utterance of its own: some voices report no word boundaries, and on
 * Android `pause()` cancels, so to pause is to stop and to go on is to start at the same sentence.
 * @param rate 1 is the voice's own speed
 */
export function readAloud(sentences: readonly string[], first: number, rate: number, listener: Listener): ReadAloud {
	let isStopped = false;
	const speak = (index: number) => {
		const sentence = sentences[index];
		if (sentence === undefined) return listener.onend();
		const utterance = new SpeechSynthesisUtterance(sentence);
		utterance.lang = 'en';
		utterance.rate = rate;
		utterance.onend = () => {
			if (!isStopped) speak(index + 1);
		};
		utterance.onerror = () => {
			if (isStopped) return;
			isStopped = true;
			listener.onfail();
		};
		listener.onsentence(index);
		speechSynthesis.speak(utterance);
	};
	speechSynthesis.cancel();
	speak(first);
	return {
		stop() {
			isStopped = true;
			speechSynthesis.cancel();
		}
	};
}
