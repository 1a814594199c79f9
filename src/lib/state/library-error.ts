/** `deck-unavailable`: no deck is stored yet and none could be fetched, as on a first visit without a network. */
export type LibraryErrorCode = 'deck-unavailable';

/** The store is open, but there is nothing to study. */
export class LibraryError extends Error {
	override readonly name = 'LibraryError';
	readonly code: LibraryErrorCode;

	constructor(code: LibraryErrorCode, options?: ErrorOptions) {
		super(`The library failed: ${code}`, options);
		this.code = code;
	}
}
