import type { Card } from '#lib/pipeline/cards/card.ts';
import type { ParagraphId, SectionId, TextId } from '#lib/pipeline/document/document.ts';
import type { HighlightColour } from '#lib/pipeline/document/highlight.ts';
import type { Stretches } from '#lib/pipeline/document/stretches.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

export interface BackupText {
	readonly id: TextId;
	readonly slug: string;
	readonly title: string;
	readonly author: string;
	readonly version: string;
	readonly sections: readonly { readonly id: `s${number}`; readonly title: string }[];
}

/** A card, its place in the text, and what the reader decided about it. Times are epoch milliseconds. */
export interface BackupCard extends Card {
	readonly order: number;
	readonly paragraphId: ParagraphId | null;
	readonly sectionId: `s${number}` | null;
	readonly suspended: boolean;
	readonly buriedUntilMs: number | null;
	readonly decision: 'kept' | 'dropped' | null;
	readonly editedAtMs: number | null;
	readonly deletedAtMs: number | null;
	readonly decidedAtMs: number | null;
	readonly movedDue: { readonly dueAtMs: number; readonly afterReviewAtMs: number } | null;
	readonly resetAtMs: number | null;
	readonly plannedAtMs: number | null;
	/** When it came into the store; missing where that was not noted, as never before version 5 of the format. */
	readonly addedAtMs?: number;
	/** When a change of its wording was last taken back; missing if never, as always before version 8 of the format. */
	readonly rewordingUndoneAtMs?: number;
}

/** A card before version 4 of the format, when none could be deleted, moved or reset. */
export type FirstBackupCard = Omit<
	BackupCard,
	'deletedAtMs' | 'movedDue' | 'resetAtMs' | 'plannedAtMs' | 'addedAtMs' | 'rewordingUndoneAtMs'
>;

export interface BackupPlace {
	readonly textId: TextId;
	readonly paragraphId: ParagraphId;
	readonly character: number;
	readonly fraction: number;
	readonly atMs: number;
	readonly reachedSectionIds: readonly SectionId[];
	readonly learnsAhead: boolean;
	readonly learnsAheadSetAtMs: number | null;
	readonly readStretches: Stretches;
}

/** A place in version 1 of the format, which knows of no sections reached. */
export type FirstBackupPlace = Omit<
	BackupPlace,
	'reachedSectionIds' | 'learnsAhead' | 'learnsAheadSetAtMs' | 'readStretches'
>;

/** A marked passage; one that the reader removed stays, with the time of it. */
export interface BackupHighlight {
	readonly id: string;
	readonly textId: TextId;
	readonly source: SourceQuotation;
	readonly colour: HighlightColour;
	readonly note: string;
	readonly createdAtMs: number;
	readonly changedAtMs: number;
	readonly removedAtMs: number | null;
}

/** A highlight before version 3 of the format, when all were of one colour and none was removed. */
export type FirstBackupHighlight = Omit<BackupHighlight, 'colour' | 'createdAtMs' | 'removedAtMs'>;

export interface BackupSetting {
	readonly name: 'scheduling';
	/** Without past holidays where there were none, as always before version 7 of the format. */
	readonly value: SchedulingSettings;
	readonly changedAtMs: number;
}

/** Settings before version 4 of the format, which know of no easy days and remember no earlier desired retention. */
export interface FirstBackupSetting extends Omit<BackupSetting, 'value'> {
	readonly value: Omit<SchedulingSettings, 'retentionBefore' | 'easyDays' | 'holiday' | 'pastHolidays'>;
}

/** A record that no part can take, as it was found in a store, which the name is of. */
export interface BackupSetAside {
	readonly store: string;
	readonly record: unknown;
}

/** What a backup holds. Each list becomes one file, `<name>.jsonl`, with one record a line. */
export interface BackupData {
	readonly texts: readonly BackupText[];
	readonly cards: readonly BackupCard[];
	readonly reviews: readonly Review[];
	readonly places: readonly BackupPlace[];
	readonly highlights: readonly BackupHighlight[];
	readonly settings: readonly BackupSetting[];
	/** Kept for what it may still tell somebody; none before version 6 of the format. */
	readonly setAside: readonly BackupSetAside[];
}

export type BackupPart = keyof BackupData;

export const BACKUP_PARTS: readonly BackupPart[] = [
	'texts',
	'cards',
	'reviews',
	'places',
	'highlights',
	'settings',
	'setAside'
];

/** The format written. A reader of format n reads every earlier one. */
export const BACKUP_VERSION = 8;

export const MANIFEST_FILE = 'manifest.json';

/** The file of a part inside the backup. */
export function fileOf(part: BackupPart): string {
	return `${part}.jsonl`;
}

export interface BackupManifest {
	readonly format: 'commonplace-backup';
	readonly version: number;
	/** The release that wrote it. */
	readonly app: string;
	readonly createdAtMs: number;
	readonly parts: Readonly<Record<Exclude<BackupPart, 'setAside'>, PartSeal>> & { readonly setAside?: PartSeal };
}

/** What a part's file must measure. */
export interface PartSeal {
	readonly records: number;
	readonly bytes: number;
	/** Lower-case hexadecimal. */
	readonly sha256: string;
}

/** SHA-256 of bytes as lower-case hexadecimal. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;
