import type { BackupWorkshop } from '#lib/backup/backup-workshop.ts';
import * as folders from '#lib/platform/backup-folder.ts';
import { unlessInOtherTab } from '#lib/platform/tab-locks.ts';
import { backupWorkshopHere } from '#lib/state/backup-workshop-here.ts';
import { FolderBackup } from '#lib/state/folder-backup.svelte.ts';
import { makeTag } from '#lib/state/make-ids.ts';
import type { Store } from '#lib/store/store.ts';

/** The backups that this device writes by itself. @param app names the release that writes them */
export function folderBackupHere(
	ready: Promise<Store>,
	workshop: BackupWorkshop,
	app: () => Promise<string>
): FolderBackup {
	return new FolderBackup({ ready, workshop, app, nowMs: () => Date.now(), makeTag, folders, unlessInOtherTab });
}

/** Writes the backup of the day where one is due. What hinders it, Today and Settings tell. */
export async function writeBackupIfDue(ready: Promise<Store>, app: () => Promise<string>): Promise<void> {
	const workshop = backupWorkshopHere();
	const backup = folderBackupHere(ready, workshop, app);
	await backup.load();
	await backup.writeIfDue();
	workshop.close();
}
