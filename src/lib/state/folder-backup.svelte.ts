import type { BackupWorkshop } from '#lib/backup/backup-workshop.ts';
import { BackupWorkshopError } from '#lib/backup/backup-workshop-error.ts';
import type * as folders from '#lib/platform/backup-folder.ts';
import { localDate } from '#lib/state/backup-file.ts';
import { FolderError } from '#lib/state/folder-error.ts';
import type { BackupFolder } from '#lib/store/schema.ts';
import { lastReviewAtMs } from '#lib/store/review-log.ts';
import { changeSetting, readSetting, saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';

type Folders = Pick<
	typeof folders,
	'askForFolder' | 'chooseFolder' | 'folderAccess' | 'keepLastFiles' | 'writeToFolder'
>;

interface FolderBackupNeeds {
	readonly ready: Promise<Store>;
	readonly workshop: Pick<BackupWorkshop, 'make'>;
	readonly nowMs: () => number;
	/** Names the release that writes the backup. */
	readonly app: () => Promise<string>;
	/** Four letters or digits, drawn anew. */
	readonly makeTag: () => string;
	readonly folders: Folders;
	/** Does something unless another tab is doing it; gives null then. */
	readonly unlessInOtherTab: <Result>(name: string, work: () => Promise<Result>) => Promise<Result | null>;
}

/**
 * `waits`: the browser wants to hear from the reader again before the app may write · `denied`: it asks no more, and only
 * its own settings, or choosing the folder anew, help.
 */
type FolderStatus = 'unknown' | 'off' | 'on' | 'waits' | 'denied';

/** So many of the backups written by themselves are kept. */
export const KEPT_FILES = 10;

/** Backups that the app writes by itself into a folder of the reader's: one file for each day, always its last state. */
export class FolderBackup {
	#needs: FolderBackupNeeds;
	#chosen: BackupFolder | null = null;
	#status = $state.raw<FolderStatus>('unknown');
	#isWriting = $state.raw(false);
	#isOwed = $state.raw(false);
	#hasWritten = $state.raw(false);
	#error = $state.raw<FolderError | StoreError | BackupWorkshopError | null>(null);

	constructor(needs: FolderBackupNeeds) {
		this.#needs = needs;
	}

	get status(): FolderStatus {
		return this.#status;
	}

	/** What the folder is called; null while none is chosen. */
	get folderName(): string | null {
		return this.#status === 'off' || this.#status === 'unknown' ? null : (this.#chosen?.folder.name ?? null);
	}

	get isWriting(): boolean {
		return this.#isWriting;
	}

	/** What keeps a backup that should have been written from the folder; null if nothing does. */
	get hindrance(): 'waits' | 'denied' | null {
		return this.#isOwed && (this.#status === 'waits' || this.#status === 'denied') ? this.#status : null;
	}

	/** Whether a backup was written in this visit. */
	get hasWritten(): boolean {
		return this.#hasWritten;
	}

	/** Why the last backup was not written; null if it was. */
	get error(): FolderError | StoreError | BackupWorkshopError | null {
		return this.#error;
	}

	/** Reads which folder was chosen and whether it may be written to. */
	load(): Promise<void> {
		return this.#telling(async (store) => {
			this.#chosen = await readSetting(store, 'backup-folder');
			this.#status = await this.#statusNow();
		});
	}

	/** Lets the reader choose the folder, and writes the first backup there. */
	choose(): Promise<void> {
		return this.#telling(async (store) => {
			const folder = await this.#needs.folders.chooseFolder();
			if (folder === null) return;
			const [tag, chosenAtMs] = [this.#chosen?.tag ?? this.#needs.makeTag(), this.#needs.nowMs()];
			await this.#save(store, { folder, tag, chosenAtMs, writtenAtMs: null });
			this.#status = await this.#statusNow();
			await this.#write(store);
		});
	}

	/** Has the browser ask for the folder again, and writes a backup if the reader agrees. */
	allow(): Promise<void> {
		return this.#telling(async (store) => {
			if (this.#chosen === null) return;
			await this.#needs.folders.askForFolder(this.#chosen.folder);
			this.#status = await this.#statusNow();
			await this.#write(store);
		});
	}

	/** Writes no more by itself. What was written stays. */
	stop(): Promise<void> {
		return this.#telling(async (store) => {
			await this.#save(store, null);
			this.#status = 'off';
		});
	}

	/** Writes a backup if something was reviewed since the last one was written here. */
	writeIfDue(): Promise<void> {
		return this.#telling(async (store) => {
			if (this.#chosen === null) return;
			const reviewedAtMs = await lastReviewAtMs(store);
			const { writtenAtMs } = this.#chosen;
			// What lies ahead was written while the clock was wrong.
			const isKnown = writtenAtMs !== null && writtenAtMs <= this.#needs.nowMs();
			if (reviewedAtMs === null || (isKnown && reviewedAtMs < writtenAtMs)) return;
			this.#isOwed = true;
			await this.#needs.unlessInOtherTab('folder backup', () => this.#write(store));
		});
	}

	async #statusNow(): Promise<FolderStatus> {
		if (this.#chosen === null) return 'off';
		const access = await this.#needs.folders.folderAccess(this.#chosen.folder);
		return access === 'granted' ? 'on' : access === 'denied' ? 'denied' : 'waits';
	}

	async #save(store: Store, chosen: BackupFolder | null): Promise<void> {
		await saveSetting(store, 'backup-folder', chosen, this.#needs.nowMs());
		this.#chosen = chosen;
	}

	async #write(store: Store): Promise<void> {
		const chosen = this.#chosen;
		if (chosen === null || this.#status !== 'on' || this.#isWriting) return;
		this.#isWriting = true;
		try {
			await this.#writeTo(chosen, store);
		} finally {
			this.#isWriting = false;
		}
		if (isSameChoice(this.#chosen, chosen)) return;
		// Stopped, or another chosen meanwhile, here or in another tab: that one may have none yet.
		this.#status = await this.#statusNow();
		if (this.#chosen?.writtenAtMs === null) await this.#write(store);
	}

	/** Leaves in `#chosen` what is then chosen. */
	async #writeTo(chosen: BackupFolder, store: Store): Promise<void> {
		const { folders, nowMs } = this.#needs;
		const createdAtMs = nowMs();
		const bytes = await this.#needs.workshop.make({ app: await this.#needs.app(), createdAtMs });
		this.#chosen = await readSetting(store, 'backup-folder');
		if (!isSameChoice(this.#chosen, chosen)) return;
		// Not what an export is called: that one is the reader's to throw away.
		const name = `commonplace-daily-${localDate(createdAtMs)}-${chosen.tag}.commonplace`;
		await folders.writeToFolder(chosen.folder, name, bytes);
		await saveSetting(store, 'last-backup', createdAtMs, createdAtMs);
		this.#hasWritten = true;
		const written = (now: BackupFolder | null) =>
			now !== null && isSameChoice(now, chosen) ? { ...now, writtenAtMs: createdAtMs } : now;
		this.#chosen = await changeSetting(store, 'backup-folder', written, nowMs());
		if (!isSameChoice(this.#chosen, chosen)) return;
		const own = new RegExp(`^commonplace-daily-\\d{4}-\\d{2}-\\d{2}-${chosen.tag}\\.commonplace$`);
		await folders.keepLastFiles(chosen.folder, own, KEPT_FILES, name);
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

function isSameChoice(one: BackupFolder | null, other: BackupFolder): boolean {
	return one?.tag === other.tag && one.chosenAtMs === other.chosenAtMs;
}
