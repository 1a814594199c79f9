// Named here and not in the worker: the service worker's list of files has none that only a worker names.
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { OpenAnki } from '#lib/portable/anki-message.ts';

/** What the page needs of a worker. */
export type AnkiWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Starts the worker that holds SQLite and writes packages, so that no page is held up by a long log. */
export function startAnkiWorker(): AnkiWorker {
	const worker = new Worker(new URL('./anki-worker.ts', import.meta.url), { type: 'module', name: 'anki' });
	const open: OpenAnki = { type: 'open', wasmUrl };
	worker.postMessage(open);
	return worker;
}
