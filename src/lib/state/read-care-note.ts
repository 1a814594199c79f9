import type { StorageRisk } from '#lib/state/storage-care.svelte.ts';
import { firstReviewAtMs, lastReviewAtMs } from '#lib/store/review-log.ts';
import { readSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So old may the last backup be before the reader hears of it. */
const LONGEST_DAYS = 14;
/** So long the reader hears nothing more after having put it off. */
export const PUT_OFF_MS = 7 * DAY_MS;

/** That the browser may clear what is kept; or that it is time for a backup: how old the last is, null if there is none. */
export type CareNote =
	| { readonly type: Exclude<StorageRisk, 'unpromised'> }
	/** A backup is owed to the folder, and the browser wants to hear from the reader first, or lets the app no more. */
	| { readonly type: 'folder-waits' | 'folder-denied' }
	| { readonly type: 'backup'; readonly sinceDays: number | null };

interface CareFacts {
	readonly risk: StorageRisk | null;
	/** What keeps a backup that is owed from the folder; null if nothing does. */
	readonly folder: 'waits' | 'denied' | null;
	readonly nowMs: number;
}

/**
 * What the reader should hear about the safety of the data: nothing before there are reviews to lose, nor for a week after
 * it was put off. It is time for a backup where reviews were made since the last one, and that one, or with none the
 * first review, lies more than 14 days back.
 * @throws StoreError
 */
export async function readCareNote(store: Store, { risk, folder, nowMs }: CareFacts): Promise<CareNote | null> {
	const [backupAtMs, putOffUntilMs, reviewedAtMs] = await Promise.all([
		readSetting(store, 'last-backup'),
		readSetting(store, 'care-put-off'),
		lastReviewAtMs(store)
	]);
	// What lies ahead was written while the clock was wrong.
	const lastBackupAtMs = backupAtMs !== null && backupAtMs > nowMs ? null : backupAtMs;
	const isPutOff = putOffUntilMs !== null && nowMs < putOffUntilMs && putOffUntilMs <= nowMs + PUT_OFF_MS;
	if (reviewedAtMs === null || isPutOff) return null;
	if (risk === 'private' || risk === 'ios-tab') return { type: risk };
	if (folder !== null) return { type: `folder-${folder}` };
	if (reviewedAtMs <= (lastBackupAtMs ?? -Infinity)) return null;
	const fromMs = lastBackupAtMs ?? (await firstReviewAtMs(store)) ?? nowMs;
	if (nowMs - fromMs <= LONGEST_DAYS * DAY_MS) return null;
	return { type: 'backup', sinceDays: lastBackupAtMs === null ? null : Math.floor((nowMs - lastBackupAtMs) / DAY_MS) };
}
