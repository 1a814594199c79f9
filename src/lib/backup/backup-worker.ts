import type { BackupJob, BackupReply } from '#lib/backup/backup-message.ts';
import { doBackupJobs } from '#lib/backup/do-backup-jobs.ts';
import { sha256 } from '#lib/platform/sha256.ts';
import { openStore } from '#lib/store/open-store.ts';

const work = doBackupJobs({ openStore, sha256, reply: (reply: BackupReply) => self.postMessage(reply) });

self.addEventListener('message', ({ data }: MessageEvent<BackupJob>) => {
	work(data).catch((error: unknown) => {
		self.reportError(error);
	});
});
