/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />

interface CommonplaceWorker extends ServiceWorkerGlobalScope {
	/**
	 * What was built: a content hash for each path, the first digits of its SHA-256, null where the name has one. Written in
	 * front of the built worker by `src/cli/stamp-service-worker.ts`; Kit's own lists have no hashes, and another order with
	 * each build.
	 */
	readonly FILES: Readonly<Record<string, string | null>>;
}

/** The worker itself, and what it was given to keep. */
export const worker = globalThis.self as unknown as CommonplaceWorker;
