/** A backup that was made. */
export interface BackupFile {
	/** Such as `commonplace-2026-03-14.commonplace`. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly createdAtMs: number;
}

/** What the backup of a moment is called. */
export function backupName(createdAtMs: number): string {
	return `commonplace-${localDate(createdAtMs)}.commonplace`;
}

/** The device's calendar day, `YYYY-MM-DD`. */
export function localDate(atMs: number): string {
	const date = new Date(atMs);
	const pad = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
