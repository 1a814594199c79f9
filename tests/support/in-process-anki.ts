import initSqlJs, { type SqlJsStatic } from 'sql.js';
import type { AnkiRequest } from '#lib/portable/anki-message.ts';
import { answerAnki } from '#lib/portable/answer-anki.ts';
import type { AnkiWorker } from '#lib/portable/start-anki-worker.ts';

/** Does what the worker does, in the test's own process; messages are copied as between two threads. */
export class InProcessAnki extends EventTarget implements AnkiWorker {
	isEnded = false;
	readonly #answer: (request: AnkiRequest) => Promise<void>;

	constructor(loadSqlite: () => Promise<SqlJsStatic> = initSqlJs) {
		super();
		this.#answer = answerAnki(loadSqlite, (reply) => {
			if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
		});
	}

	postMessage(request: AnkiRequest): void {
		void this.#answer(structuredClone(request));
	}

	terminate(): void {
		this.isEnded = true;
	}
}
