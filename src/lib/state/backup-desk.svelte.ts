import type { BackupError } from '#lib/portable/backup-error.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface BackupDeskNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	/** SHA-256 as lower-case hexadecimal. */
	readonly sha256: (bytes: Uint8Array) => Promise<string>;
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
	/** Reviews in the backup that are not on this device. */
	readonly reviewsToAdd: number;
	/** Cards in the backup that are not on this device. */
	readonly cardsToAdd: number;
	readonly highlights: number;
}

/** Writes backups and restores them: preview, confirm, merge. */
export class BackupDesk {
	#phase = $state.raw<'idle' | 'exporting' | 'reading' | 'preview' | 'restoring' | 'restored'>('idle');
	#preview = $state.raw<RestorePreview | null>(null);
	#lastBackupAtMs = $state.raw<number | null>(null);
	#error = $state.raw<BackupError | StoreError | null>(null);

	constructor(needs: BackupDeskNeeds) {
		void needs;
	}

	get phase(): 'idle' | 'exporting' | 'reading' | 'preview' | 'restoring' | 'restored' {
		return this.#phase;
	}

	/** Set in phase `preview`, else null. */
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
		await Promise.resolve();
	}

	/** The whole store as one file; null if it failed, and `error` says why. */
	async export(): Promise<BackupFile | null> {
		return Promise.resolve(null);
	}

	/** Reads a backup and shows what is in it; changes nothing. */
	async choose(bytes: Uint8Array): Promise<void> {
		void bytes;
		await Promise.resolve();
	}

	/** Merges the backup shown, all or nothing. */
	async confirm(): Promise<void> {
		await Promise.resolve();
	}

	/** Puts the backup away unrestored. */
	cancel(): void {
		this.#phase = 'idle';
	}
}
