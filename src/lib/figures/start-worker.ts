/** What the page needs of a worker. */
export type FiguresWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Starts the worker that reads the log and works the figures out, so that no page is held up by a long one. */
export function startFiguresWorker(): FiguresWorker {
	return new Worker(new URL('./figures-worker.ts', import.meta.url), { type: 'module', name: 'figures' });
}
