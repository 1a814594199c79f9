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
	| { readonly type: 'backup'; readonly sinceDays: number | null };

/**
 * What the reader should hear about the safety of the data: nothing before there are reviews to lose, nor for a week after
 * it was put off. It is time for a backup where reviews were made since the last one, and that one, or with none the
 * first review, lies more than 14 days back.
 * @throws StoreError
 */
export async function readCareNote(store: Store, risk: StorageRisk | null, nowMs: number): Promise<CareNote | null> {
	const [lastBackupAtMs, putOffUntilMs, reviewedAtMs] = await Promise.all([
		readSetting(store, 'last-backup'),
		readSetting(store, 'care-put-off'),
		lastReviewAtMs(store)
	]);
	if (reviewedAtMs === null || nowMs < (putOffUntilMs ?? 0)) return null;
	if (risk === 'private' || risk === 'ios-tab') return { type: risk };
	if (reviewedAtMs <= (lastBackupAtMs ?? -Infinity)) return null;
	const fromMs = lastBackupAtMs ?? (await firstReviewAtMs(store)) ?? nowMs;
	if (nowMs - fromMs <= LONGEST_DAYS * DAY_MS) return null;
	return { type: 'backup', sinceDays: lastBackupAtMs === null ? null : Math.floor((nowMs - lastBackupAtMs) / DAY_MS) };
}
