/** What the page needs of a worker. */
export type BackupWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Starts the worker that makes and restores backups, so that no page is held up by years of reviews. */
export function startBackupWorker(): BackupWorker {
	return new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module', name: 'backup' });
}
