import { GeneratorError, type GeneratorErrorCode } from '#lib/generator/generator-error.ts';
import type { CardGenerator, GeneratedCards } from '#lib/generator/card-generator.ts';
import type { GeneratorProgress, TextAbout } from '#lib/generator/generator-message.ts';

/** Cards made of a text that the reader brought, with what it was called. */
export interface MadeCards extends GeneratedCards {
	readonly title: string;
}

/** Parts what a touch sets off into several tasks: to draw the form, to start a worker, to draw the cards. */
async function nextTask(signal: AbortSignal): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	signal.throwIfAborted();
}

/** Makes cards of a text to look at; nothing of it is kept. */
export class CardMaking {
	readonly #generateCards: CardGenerator['generateCards'];
	#progress = $state.raw<GeneratorProgress | null>(null);
	#made = $state.raw<MadeCards | null>(null);
	#fault = $state.raw<GeneratorErrorCode | null>(null);
	#running: AbortController | null = null;

	constructor(generateCards: CardGenerator['generateCards']) {
		this.#generateCards = generateCards;
	}

	/** How far the running job is; null when none runs. */
	get progress(): GeneratorProgress | null {
		return this.#progress;
	}

	get made(): MadeCards | null {
		return this.#made;
	}

	/** Why the last text gave no cards. */
	get fault(): GeneratorErrorCode | null {
		return this.#fault;
	}

	async make(text: string | Blob, about: TextAbout): Promise<void> {
		this.cancel();
		const running = new AbortController();
		this.#running = running;
		const { signal } = running;
		try {
			await nextTask(signal);
			[this.#made, this.#fault, this.#progress] = [null, null, { stage: 'reading', done: 0 }];
			await nextTask(signal);
			const onProgress = (progress: GeneratorProgress) => (this.#progress = progress);
			const generated = await this.#generateCards(text, about, { onProgress, signal });
			this.#progress = null;
			await nextTask(signal);
			this.#made = { ...generated, title: about.title };
		} catch (error) {
			if (signal.aborted) return;
			if (!(error instanceof GeneratorError)) throw error;
			this.#fault = error.code;
		} finally {
			if (this.#running === running) this.#progress = null;
		}
	}

	/** Ends the running job, if any; the text is the reader's to try again. */
	cancel(): void {
		this.#running?.abort();
		this.#running = null;
		this.#progress = null;
	}

	/** Forgets why the last text gave no cards, since the reader is changing it. */
	reconsider(): void {
		this.#fault = null;
	}
}
