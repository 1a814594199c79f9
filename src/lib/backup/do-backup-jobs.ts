import type { BackupJob, BackupReply, RestorePreview } from '#lib/backup/backup-message.ts';
import type { Sha256 } from '#lib/portable/backup-data.ts';
import { BackupError } from '#lib/portable/backup-error.ts';
import { isWellFormed } from '#lib/portable/is-well-formed.ts';
import { type Backup, readBackup } from '#lib/portable/read-backup.ts';
import { writeBackup } from '#lib/portable/write-backup.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { previewMerge } from '#lib/store/preview-merge.ts';
import { countReviews } from '#lib/store/review-log.ts';
import type { Store } from '#lib/store/store.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { readWhole } from '#lib/store/whole-store.ts';

interface JobNeeds {
	readonly openStore: () => Promise<Store>;
	readonly sha256: Sha256;
	readonly reply: (reply: BackupReply) => void;
}

/** Makes, reads and restores backups, one after the other. */
export function doBackupJobs({ openStore, sha256, reply }: JobNeeds): (job: BackupJob) => Promise<void> {
	let opening: Promise<Store> | null = null;
	let last: Backup | null = null;
	let turn: Promise<void> = Promise.resolve();

	function open(): Promise<Store> {
		opening ??= openStore().catch((error: unknown) => {
			opening = null;
			throw error;
		});
		return opening;
	}

	async function make(store: Store, { app, createdAtMs }: Extract<BackupJob, { type: 'make' }>): Promise<void> {
		const total = await countReviews(store);
		const onread = (done: number) => reply({ type: 'progress', done, total: Math.max(done, total) });
		const whole = await readWhole(store, onread, createdAtMs);
		reply({ type: 'made', bytes: await writeBackup(whole, { app, createdAtMs }, sha256) });
	}

	async function read(store: Store, bytes: Uint8Array): Promise<void> {
		last = null;
		const backup = await readBackup(bytes, sha256);
		const effect = await previewMerge(store, backup.data, isWellFormed);
		last = backup;
		reply({ type: 'read', preview: { ...contentOf(backup), effect } });
	}

	async function restore(store: Store): Promise<void> {
		if (last === null) throw new TypeError('No backup was read.');
		await mergeWhole(store, last.data, isWellFormed, (done, total) => reply({ type: 'progress', done, total }));
		last = null;
		reply({ type: 'restored' });
	}

	async function work(job: BackupJob): Promise<void> {
		const store = await open();
		if (job.type === 'make') return make(store, job);
		if (job.type === 'read') return read(store, job.bytes);
		return restore(store);
	}

	function tell(error: unknown): void {
		if (error instanceof StoreError) return reply({ type: 'problem', code: error.code });
		if (!(error instanceof BackupError)) throw error;
		const { code, file, line } = error;
		reply({ type: 'unreadable', code, file, line });
	}

	return (job) => {
		turn = turn.then(() => work(job)).catch(tell);
		return turn;
	};
}

function contentOf({ manifest: { createdAtMs, app }, data }: Backup): Omit<RestorePreview, 'effect'> {
	const { texts, cards, highlights } = data;
	const reviews = data.reviews.filter(({ undone }) => undone !== true);
	const times = reviews.map(({ atMs }) => atMs);
	return {
		createdAtMs,
		app,
		titles: texts.map(({ title }) => title),
		cards: cards.filter(({ deletedAtMs }) => deletedAtMs === null).length,
		reviews: reviews.length,
		highlights: highlights.filter(({ removedAtMs }) => removedAtMs === null).length,
		reviewedMs: times.length === 0 ? null : [least(times), greatest(times)],
		log: {
			count: data.reviews.length,
			lastAtMs: data.reviews.length === 0 ? null : greatest(data.reviews.map(({ atMs }) => atMs))
		}
	};
}

function least(numbers: readonly number[]): number {
	return numbers.reduce((low, number) => Math.min(low, number), Infinity);
}

function greatest(numbers: readonly number[]): number {
	return numbers.reduce((high, number) => Math.max(high, number), -Infinity);
}
