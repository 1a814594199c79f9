import type { BackupErrorCode } from '#lib/portable/backup-error.ts';
import type { MergeEffect } from '#lib/store/preview-merge.ts';
import type { StoreErrorCode } from '#lib/store/store-error.ts';

/** What a backup holds and what restoring it would do here. */
export interface RestorePreview {
	readonly createdAtMs: number;
	/** The release that wrote it. */
	readonly app: string;
	readonly titles: readonly string[];
	readonly cards: number;
	readonly reviews: number;
	readonly highlights: number;
	/** When the first and the last of its reviews were given, epoch milliseconds; null without reviews. */
	readonly reviewedMs: readonly [first: number, last: number] | null;
	/** Its reviews with the undone ones among them, and when the last of these was given, epoch milliseconds. */
	readonly log: { readonly count: number; readonly lastAtMs: number | null };
	readonly effect: MergeEffect;
}

/** What a page asks of the worker, one at a time. */
export type BackupJob =
	| { readonly type: 'make'; readonly app: string; readonly createdAtMs: number }
	| { readonly type: 'read'; readonly bytes: Uint8Array }
	/** Restores what was read last. */
	| { readonly type: 'restore' };

/** How far a job is: reviews read, or records written, of how many. */
export interface BackupProgress {
	readonly done: number;
	readonly total: number;
}

/** What the worker answers: how far it is, then what came of it. */
export type BackupReply =
	| ({ readonly type: 'progress' } & BackupProgress)
	| { readonly type: 'made'; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly type: 'read'; readonly preview: RestorePreview }
	| { readonly type: 'restored' }
	| { readonly type: 'problem'; readonly code: StoreErrorCode }
	| {
			readonly type: 'unreadable';
			readonly code: BackupErrorCode;
			readonly file: string | null;
			readonly line: number | null;
	  };
