/** What the page needs of a worker. */
export type GeneratorWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Starts the worker that holds the pipeline with its models and lists; no page loads them itself. */
export function startWorker(): GeneratorWorker {
	return new Worker(new URL('./generator-worker.ts', import.meta.url), { type: 'module', name: 'generator' });
}
