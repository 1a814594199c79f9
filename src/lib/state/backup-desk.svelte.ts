import type { BackupManifest, Sha256 } from '#lib/portable/backup-data.ts';
import { BackupError } from '#lib/portable/backup-error.ts';
import { type Backup, readBackup } from '#lib/portable/read-backup.ts';
import { writeBackup } from '#lib/portable/write-backup.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { mergeWhole, previewMerge } from '#lib/store/merge-whole.ts';
import { readSetting, saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { readWhole } from '#lib/store/whole-store.ts';

interface BackupDeskNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly sha256: Sha256;
	/** The release that writes the backup. */
	readonly app: string;
}

export interface BackupFile {
	/** Such as `commonplace-2026-03-14.commonplace`. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a backup holds and what restoring it would add here. */
export interface RestorePreview {
	readonly createdAtMs: number;
	readonly app: string;
	readonly cards: number;
	readonly reviews: number;
	readonly highlights: number;
	/** Cards in the backup that are not on this device. */
	readonly cardsToAdd: number;
	/** Reviews in the backup that are not on this device. */
	readonly reviewsToAdd: number;
}

type DeskPhase = 'idle' | 'exporting' | 'reading' | 'preview' | 'restoring' | 'restored';

/** Writes backups and restores them: preview, confirm, merge. */
export class BackupDesk {
	#needs: BackupDeskNeeds;
	#phase = $state.raw<DeskPhase>('idle');
	#preview = $state.raw<RestorePreview | null>(null);
	#lastBackupAtMs = $state.raw<number | null>(null);
	#error = $state.raw<BackupError | StoreError | null>(null);
	#backup: Backup | null = null;

	constructor(needs: BackupDeskNeeds) {
		this.#needs = needs;
	}

	get phase(): DeskPhase {
		return this.#phase;
	}

	/** Set in phases `preview` and `restoring`, else null. */
	get preview(): RestorePreview | null {
		return this.#preview;
	}

	/** Null if no backup was made on this device. */
	get lastBackupAtMs(): number | null {
		return this.#lastBackupAtMs;
	}

	get error(): BackupError | StoreError | null {
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
		await this.#act('exporting', async (store) => {
			const createdAtMs = this.#needs.nowMs();
			const { app, sha256 } = this.#needs;
			const bytes = await writeBackup(await readWhole(store), { app, createdAtMs }, sha256);
			await saveSetting(store, 'last-backup', createdAtMs, createdAtMs);
			this.#lastBackupAtMs = createdAtMs;
			file = { name: `commonplace-${localDate(createdAtMs)}.commonplace`, bytes };
			return 'idle';
		});
		return file;
	}

	/** Reads a backup and shows what is in it; changes nothing. */
	async choose(bytes: Uint8Array): Promise<void> {
		if (this.#isBusy) return;
		this.cancel();
		await this.#act('reading', async (store) => {
			const backup = await readBackup(bytes, this.#needs.sha256);
			const { cards, reviews } = await previewMerge(store, backup.data);
			this.#backup = backup;
			this.#preview = { ...held(backup.manifest), cardsToAdd: cards, reviewsToAdd: reviews };
			return 'preview';
		});
	}

	/** Merges the backup shown, all or nothing. After a failure it may be confirmed again. */
	async confirm(): Promise<void> {
		const backup = this.#backup;
		if (backup === null || this.#phase !== 'preview') return;
		await this.#act('restoring', async (store) => {
			await mergeWhole(store, backup.data);
			this.cancel();
			return 'restored';
		});
	}

	/** Puts the backup away unrestored. */
	cancel(): void {
		this.#backup = null;
		this.#preview = null;
		this.#error = null;
		this.#phase = 'idle';
	}

	get #isBusy(): boolean {
		return this.#phase === 'exporting' || this.#phase === 'reading' || this.#phase === 'restoring';
	}

	/** Does one thing at a time. Goes through a phase into the one that `work` gives; where it fails, back to where it was. */
	async #act(during: DeskPhase, work: (store: Store) => Promise<DeskPhase>): Promise<void> {
		if (this.#isBusy) return;
		const before = this.#phase;
		this.#phase = during;
		this.#error = null;
		try {
			this.#phase = await work(await this.#needs.ready);
		} catch (error) {
			this.#phase = before;
			if (!(error instanceof BackupError || error instanceof StoreError)) throw error;
			this.#error = error;
		}
	}
}

function held({ createdAtMs, app, parts }: BackupManifest) {
	const { cards, reviews, highlights } = parts;
	return { createdAtMs, app, cards: cards.records, reviews: reviews.records, highlights: highlights.records };
}

/** The device's calendar day, `YYYY-MM-DD`. */
function localDate(atMs: number): string {
	const date = new Date(atMs);
	const pad = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
