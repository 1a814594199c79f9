import type { BackupJob, BackupReply } from '#lib/backup/backup-message.ts';
import { BackupWorkshop } from '#lib/backup/backup-workshop.ts';
import { doBackupJobs } from '#lib/backup/do-backup-jobs.ts';
import type { BackupWorker } from '#lib/backup/start-worker.ts';
import { BackupDesk } from '#lib/state/backup-desk.svelte.ts';
import type { Store } from '#lib/store/store.ts';
import { sha256 } from '#tests/support/backup-builders.ts';

/** Does what the worker does, in the test's own process; messages are copied as between two threads. */
export class InProcessBackupWorker extends EventTarget implements BackupWorker {
	isEnded = false;
	readonly #work: (job: BackupJob) => Promise<void>;

	constructor(openStore: () => Promise<Store>) {
		super();
		const reply = (reply: BackupReply) => {
			if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
		};
		this.#work = doBackupJobs({ openStore, sha256, reply });
	}

	postMessage(job: BackupJob): void {
		this.#work(structuredClone(job)).catch(() => this.dispatchEvent(new Event('error')));
	}

	terminate(): void {
		this.isEnded = true;
	}
}

/** A workshop whose backups are made from a store, without a worker. */
export function inProcessWorkshop(store: Store | Promise<Store>): BackupWorkshop {
	return new BackupWorkshop(() => new InProcessBackupWorker(() => Promise.resolve(store)));
}

/** A desk for backups of a store, as release 0.1.0 has it. */
export function backupDeskOf(store: Store | Promise<Store>, nowMs: () => number): BackupDesk {
	const ready = Promise.resolve(store);
	return new BackupDesk({
		ready,
		workshop: inProcessWorkshop(ready),
		nowMs,
		app: () => Promise.resolve('0.1.0'),
		onchange: () => undefined
	});
}
