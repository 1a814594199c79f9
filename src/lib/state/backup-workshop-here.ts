import { BackupWorkshop } from '#lib/backup/backup-workshop.ts';
import { startBackupWorker } from '#lib/backup/start-worker.ts';
import { pauseWhileKept } from '#lib/platform/kept-page.ts';

/** A workshop that begins nothing by itself, and leaves nothing at work in a page that is kept for going back. */
export function backupWorkshopHere(): BackupWorkshop {
	return new BackupWorkshop(startBackupWorker, pauseWhileKept);
}
