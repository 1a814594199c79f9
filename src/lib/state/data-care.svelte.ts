import type { FolderBackup } from '#lib/state/folder-backup.svelte.ts';
import { type CareNote, PUT_OFF_MS, readCareNote } from '#lib/state/read-care-note.ts';
import type { StorageCare } from '#lib/state/storage-care.svelte.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

interface DataCareNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly storage: Pick<StorageCare, 'load' | 'risk'>;
	readonly folder: Pick<FolderBackup, 'load' | 'writeIfDue' | 'allow' | 'hindrance' | 'error'>;
}

/** Sees to the safety of the data at each visit: writes the backup that is due by itself, and says what the reader must do. */
export class DataCare {
	#needs: DataCareNeeds;
	#note = $state.raw<CareNote | null>(null);

	constructor(needs: DataCareNeeds) {
		this.#needs = needs;
	}

	/** Null where there is nothing to say. */
	get note(): CareNote | null {
		return this.#note;
	}

	/** Why the backup by itself was not written; null if it was, or none was due. */
	get folderError(): FolderBackup['error'] {
		return this.#needs.folder.error;
	}

	async see(): Promise<void> {
		const { storage, folder } = this.#needs;
		await Promise.all([storage.load(), folder.load()]);
		await folder.writeIfDue();
		await this.#look();
	}

	async allowFolder(): Promise<void> {
		await this.#needs.folder.allow();
		await this.#look();
	}

	/** Says nothing more for a week. */
	async putOff(): Promise<void> {
		const store = await this.#needs.ready;
		const nowMs = this.#needs.nowMs();
		// Where it cannot be kept, the note is put away for this visit alone.
		await storeFailure(() => saveSetting(store, 'care-put-off', nowMs + PUT_OFF_MS, nowMs));
		this.#note = null;
	}

	async #look(): Promise<void> {
		const store = await this.#needs.ready;
		await storeFailure(async () => {
			const { storage, folder, nowMs } = this.#needs;
			this.#note = await readCareNote(store, { risk: storage.risk, folder: folder.hindrance, nowMs: nowMs() });
		});
	}
}
