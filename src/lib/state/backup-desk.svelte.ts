import type { BackupProgress, RestorePreview } from '#lib/backup/backup-message.ts';
import type { BackupWorkshop } from '#lib/backup/backup-workshop.ts';
import { BackupWorkshopError } from '#lib/backup/backup-workshop-error.ts';
import { BackupError } from '#lib/portable/backup-error.ts';
import { type BackupFile, backupName } from '#lib/state/backup-file.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { countReviewsUntil } from '#lib/store/review-log.ts';
import { readSetting, saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';

interface BackupDeskNeeds {
	readonly ready: Promise<Store>;
	readonly workshop: Pick<BackupWorkshop, 'make' | 'read' | 'restore'>;
	readonly nowMs: () => number;
	/** Names the release that writes the backup. */
	readonly app: () => Promise<string>;
	/** What the store holds is no longer what pages have read of it. */
	readonly onchange: () => void;
}

type DeskPhase = 'idle' | 'exporting' | 'reading' | 'preview' | 'restoring' | 'restored';

/** Makes backups and restores them: preview, confirm, merge. */
export class BackupDesk {
	#needs: BackupDeskNeeds;
	#phase = $state.raw<DeskPhase>('idle');
	#progress = $state.raw<BackupProgress | null>(null);
	#preview = $state.raw<RestorePreview | null>(null);
	#lastBackupAtMs = $state.raw<number | null>(null);
	#error = $state.raw<BackupError | BackupWorkshopError | StoreError | null>(null);

	constructor(needs: BackupDeskNeeds) {
		this.#needs = needs;
	}

	get phase(): DeskPhase {
		return this.#phase;
	}

	/** How far an export or a restoring is; null before it is known. */
	get progress(): BackupProgress | null {
		return this.#progress;
	}

	/** Set in phases `preview` and `restoring`, else null. */
	get preview(): RestorePreview | null {
		return this.#preview;
	}

	/** When the last backup was made that was handed over or restored on this device; null if there is none. */
	get lastBackupAtMs(): number | null {
		return this.#lastBackupAtMs;
	}

	get error(): BackupError | BackupWorkshopError | StoreError | null {
		return this.#error;
	}

	/** Reads when the last backup was made. */
	async load(): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#lastBackupAtMs = await readSetting(store, 'last-backup');
		});
	}

	/** The whole store as one file; null if it failed, and `error` says why. */
	async export(): Promise<BackupFile | null> {
		let file: BackupFile | null = null;
		await this.#act('exporting', async () => {
			const { app, workshop, nowMs } = this.#needs;
			const createdAtMs = nowMs();
			const bytes = await workshop.make({ app: await app(), createdAtMs }, (progress) => (this.#progress = progress));
			file = { name: backupName(createdAtMs), bytes, createdAtMs };
			return this.#preview === null ? 'idle' : 'preview';
		});
		return file;
	}

	/** The reader has the file: from now on it counts as the last backup. */
	async handedOver({ createdAtMs }: BackupFile): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			await saveSetting(store, 'last-backup', createdAtMs, createdAtMs);
			this.#lastBackupAtMs = createdAtMs;
		});
	}

	/** Reads a backup and shows what is in it; changes nothing. */
	async choose(bytes: Uint8Array): Promise<void> {
		if (this.#isBusy) return;
		this.cancel();
		await this.#act('reading', async () => {
			this.#preview = await this.#needs.workshop.read(bytes);
			return 'preview';
		});
	}

	/** Merges the backup shown, all or nothing. After a failure it may be confirmed again. */
	async confirm(): Promise<void> {
		const restored = this.#preview;
		if (this.#phase !== 'preview' || restored === null) return;
		await this.#act('restoring', async () => {
			await this.#needs.workshop.restore((progress) => (this.#progress = progress));
			await this.#countAsLast(restored);
			this.cancel();
			this.#needs.onchange();
			return 'restored';
		});
	}

	/** Puts the backup away unrestored. */
	cancel(): void {
		this.#preview = null;
		this.#error = null;
		this.#phase = 'idle';
	}

	/**
	 * What was restored is the last backup from now on, if all that was reviewed until it was made is in it: what is later
	 * than the last backup is said to be on this device alone, and nothing else.
	 */
	async #countAsLast({ createdAtMs, log }: RestorePreview): Promise<void> {
		const [store, nowMs] = [await this.#needs.ready, this.#needs.nowMs()];
		// Where it cannot be kept, the reader hears of a backup too early: what was restored is here all the same.
		await storeFailure(async () => {
			const lastAtMs = await readSetting(store, 'last-backup');
			// What lies ahead was written while a clock was wrong.
			const isLater = lastAtMs === null || lastAtMs > nowMs || lastAtMs < createdAtMs;
			if (!isLater || createdAtMs > nowMs) return;
			// What was reviewed while it was made is in it too.
			const untilMs = Math.max(createdAtMs, log.lastAtMs ?? 0);
			if ((await countReviewsUntil(store, untilMs)) > log.count) return;
			await saveSetting(store, 'last-backup', createdAtMs, nowMs);
			this.#lastBackupAtMs = createdAtMs;
		});
	}

	get #isBusy(): boolean {
		return this.#phase === 'exporting' || this.#phase === 'reading' || this.#phase === 'restoring';
	}

	/** Does one thing at a time. Goes through a phase into the one that `work` gives; where it fails, back to where it was. */
	async #act(during: DeskPhase, work: () => Promise<DeskPhase>): Promise<void> {
		if (this.#isBusy) return;
		const before = this.#phase;
		this.#phase = during;
		this.#progress = null;
		this.#error = null;
		try {
			await this.#needs.ready;
			this.#phase = await work();
		} catch (error) {
			this.#phase = before;
			if (!(error instanceof BackupError || error instanceof BackupWorkshopError || error instanceof StoreError)) {
				throw error;
			}
			// A worker that broke off has forgotten the backup that it had read: it must be chosen again.
			if (error instanceof BackupWorkshopError) this.cancel();
			this.#error = error;
		}
	}
}
