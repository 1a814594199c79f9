import { answerQuestions } from '#lib/figures/answer-questions.ts';
import { FiguresDesk } from '#lib/figures/figures-desk.ts';
import type { FiguresQuestion } from '#lib/figures/figures-message.ts';
import type { FiguresWorker } from '#lib/figures/start-worker.ts';
import type { Store } from '#lib/store/store.ts';

/** Does what the worker does, in the test's own process; messages are copied as between two threads. */
export class InProcessFiguresWorker extends EventTarget implements FiguresWorker {
	isEnded = false;
	readonly #answer: (question: FiguresQuestion) => Promise<void>;

	constructor(openStore: () => Promise<Store>) {
		super();
		this.#answer = answerQuestions(openStore, (reply) => {
			if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
		});
	}

	postMessage(question: FiguresQuestion): void {
		void this.#answer(structuredClone(question));
	}

	terminate(): void {
		this.isEnded = true;
	}
}

/** A desk whose figures are worked out from a store, without a worker. */
export function inProcessDesk(openStore: () => Promise<Store>, nowMs: () => number): FiguresDesk {
	return new FiguresDesk(() => new InProcessFiguresWorker(openStore), nowMs);
}
