import type { BackupWorkshop } from '#lib/backup/backup-workshop.ts';
import { BackupWorkshopError } from '#lib/backup/backup-workshop-error.ts';
import type * as folders from '#lib/platform/backup-folder.ts';
import { localDate } from '#lib/state/backup-file.ts';
import { FolderError } from '#lib/state/folder-error.ts';
import { lastReviewAtMs } from '#lib/store/review-log.ts';
import { readSetting, saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';

type Folder = FileSystemDirectoryHandle;
type Folders = Pick<
	typeof folders,
	'askForFolder' | 'chooseFolder' | 'folderAccess' | 'keepLastFiles' | 'writeToFolder'
>;

interface FolderBackupNeeds {
	readonly ready: Promise<Store>;
	readonly workshop: Pick<BackupWorkshop, 'make'>;
	readonly nowMs: () => number;
	/** The release that writes the backup. */
	readonly app: string;
	readonly folders: Folders;
	/** Does something unless another tab is doing it; gives null then. */
	readonly unlessInOtherTab: <Result>(name: string, work: () => Promise<Result>) => Promise<Result | null>;
}

/** `waits`: the browser wants to hear from the reader again before the app may write. */
type FolderStatus = 'unknown' | 'off' | 'on' | 'waits';

/** So many of the backups written by themselves are kept. */
export const KEPT_FILES = 10;
// Not what an export is called: that one is the reader's to throw away.
const nameOn = (date: string) => `commonplace-daily-${date}.commonplace`;
const OWN_FILES = /^commonplace-daily-\d{4}-\d{2}-\d{2}\.commonplace$/;

/** Backups that the app writes by itself into a folder of the reader's, one a day on which something was reviewed. */
export class FolderBackup {
	#needs: FolderBackupNeeds;
	#folder: Folder | null = null;
	#status = $state.raw<FolderStatus>('unknown');
	#isWriting = $state.raw(false);
	#isOwed = $state.raw(false);
	#writtenAtMs = $state.raw<number | null>(null);
	#error = $state.raw<FolderError | StoreError | BackupWorkshopError | null>(null);

	constructor(needs: FolderBackupNeeds) {
		this.#needs = needs;
	}

	get status(): FolderStatus {
		return this.#status;
	}

	/** What the folder is called; null while none is chosen. */
	get folderName(): string | null {
		return this.#status === 'on' || this.#status === 'waits' ? (this.#folder?.name ?? null) : null;
	}

	get isWriting(): boolean {
		return this.#isWriting;
	}

	/** Whether a backup should have been written and the browser wants to hear from the reader first. */
	get isOwed(): boolean {
		return this.#isOwed && this.#status === 'waits';
	}

	/** When a backup was last written here; null if none was in this visit. */
	get writtenAtMs(): number | null {
		return this.#writtenAtMs;
	}

	/** Why the last backup was not written; null if it was. */
	get error(): FolderError | StoreError | BackupWorkshopError | null {
		return this.#error;
	}

	/** Reads which folder was chosen and whether it may be written to. */
	load(): Promise<void> {
		return this.#telling(async (store) => {
			this.#folder = await readSetting(store, 'backup-folder');
			this.#status = await this.#statusNow();
		});
	}

	/** Lets the reader choose the folder, and writes the first backup there. */
	choose(): Promise<void> {
		return this.#telling(async (store) => {
			const folder = await this.#needs.folders.chooseFolder();
			if (folder === null) return;
			await saveSetting(store, 'backup-folder', folder, this.#needs.nowMs());
			this.#folder = folder;
			this.#status = await this.#statusNow();
			await this.#write(store);
		});
	}

	/** Has the browser ask for the folder again, and writes a backup if the reader agrees. */
	allow(): Promise<void> {
		return this.#telling(async (store) => {
			if (this.#folder === null) return;
			await this.#needs.folders.askForFolder(this.#folder);
			this.#status = await this.#statusNow();
			await this.#write(store);
		});
	}

	/** Writes no more by itself. What was written stays. */
	stop(): Promise<void> {
		return this.#telling(async (store) => {
			await saveSetting(store, 'backup-folder', null, this.#needs.nowMs());
			this.#folder = null;
			this.#status = 'off';
		});
	}

	/** Writes a backup if something was reviewed since the last one and that one is not of today. */
	writeIfDue(): Promise<void> {
		return this.#telling(async (store) => {
			if (this.#folder === null) return;
			const [lastBackupAtMs, reviewedAtMs] = await Promise.all([
				readSetting(store, 'last-backup'),
				lastReviewAtMs(store)
			]);
			if (reviewedAtMs === null || reviewedAtMs <= (lastBackupAtMs ?? -Infinity)) return;
			if (lastBackupAtMs !== null && localDate(lastBackupAtMs) === localDate(this.#needs.nowMs())) return;
			this.#isOwed = true;
			await this.#needs.unlessInOtherTab('folder backup', () => this.#write(store));
		});
	}

	async #statusNow(): Promise<FolderStatus> {
		if (this.#folder === null) return 'off';
		return (await this.#needs.folders.folderAccess(this.#folder)) === 'granted' ? 'on' : 'waits';
	}

	async #write(store: Store): Promise<void> {
		if (this.#folder === null || this.#status !== 'on' || this.#isWriting) return;
		this.#isWriting = true;
		try {
			const createdAtMs = this.#needs.nowMs();
			const bytes = await this.#needs.workshop.make({ app: this.#needs.app, createdAtMs });
			await this.#needs.folders.writeToFolder(this.#folder, nameOn(localDate(createdAtMs)), bytes);
			await saveSetting(store, 'last-backup', createdAtMs, createdAtMs);
			this.#writtenAtMs = createdAtMs;
			await this.#needs.folders.keepLastFiles(this.#folder, OWN_FILES, KEPT_FILES);
		} finally {
			this.#isWriting = false;
		}
	}

	async #telling(work: (store: Store) => Promise<void>): Promise<void> {
		this.#error = null;
		try {
			await work(await this.#needs.ready);
		} catch (error) {
			if (error instanceof StoreError || error instanceof BackupWorkshopError) this.#error = error;
			else if (error instanceof DOMException) this.#error = new FolderError({ cause: error });
			else throw error;
		}
	}
}
