/**
 * `not-a-backup` no zip, or no manifest · `unknown-version` written by a newer release · `damaged` a hash or count is
 * wrong · `malformed` a record is not of its shape · `too-large` larger than any real backup.
 */
export type BackupErrorCode = 'not-a-backup' | 'unknown-version' | 'damaged' | 'malformed' | 'too-large';

/** A backup cannot be read, and where in it. */
export class BackupError extends Error {
	override readonly name = 'BackupError';
	readonly code: BackupErrorCode;
	/** The file inside the backup; null if the backup as a whole. */
	readonly file: string | null;
	/** Counted from 1; null if not about one line. */
	readonly line: number | null;

	constructor(
		code: BackupErrorCode,
		place: { readonly file?: string; readonly line?: number } = {},
		options?: ErrorOptions
	) {
		super(`The backup cannot be read: ${code}${place.file ? ` in ${place.file}` : ''}`, options);
		this.code = code;
		this.file = place.file ?? null;
		this.line = place.line ?? null;
	}
}
