/**
 * `quota` no space left · `blocked` another tab holds an older version open · `corrupt` the database cannot be read ·
 * `refused` the browser lends no storage here · `closed` the connection ended and could not be opened again ·
 * `newer-version` a newer release has upgraded the database · `aborted` the browser ended
 * the transaction, however often it was tried.
 */
export type StoreErrorCode = 'quota' | 'blocked' | 'corrupt' | 'refused' | 'closed' | 'newer-version' | 'aborted';

/** The store could not do what was asked; nothing was half done. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	readonly code: StoreErrorCode;

	constructor(code: StoreErrorCode, options?: ErrorOptions) {
		super(`The store failed: ${code}`, options);
		this.code = code;
	}
}

const CODE_BY_NAME: Readonly<Record<string, StoreErrorCode>> = {
	QuotaExceededError: 'quota',
	VersionError: 'newer-version',
	SecurityError: 'refused',
	NotAllowedError: 'refused',
	InvalidStateError: 'closed',
	TransactionInactiveError: 'aborted',
	AbortError: 'aborted'
};

/** The StoreError for whatever IndexedDB threw; an error that is not IndexedDB's own is given back as it is. */
export function asStoreError(cause: unknown): unknown {
	if (!(cause instanceof DOMException)) return cause;
	return new StoreError(CODE_BY_NAME[cause.name] ?? 'corrupt', { cause });
}
