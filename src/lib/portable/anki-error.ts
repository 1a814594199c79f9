/**
 * `anki-unavailable`: what writes packages could not be loaded, as offline before it was kept;
 * `anki-crashed`: it broke off midway.
 */
export type AnkiErrorCode = 'anki-unavailable' | 'anki-crashed';

/** Why no package for Anki was written. */
export class AnkiError extends Error {
	override readonly name = 'AnkiError';

	constructor(
		readonly code: AnkiErrorCode,
		options?: ErrorOptions
	) {
		super(`No package was written: ${code}.`, options);
	}
}
