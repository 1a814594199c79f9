/**
 * `generator-unavailable`: its program could not be loaded, as offline before it was kept;
 * `generator-crashed`: it broke off midway.
 */
export type GeneratorErrorCode =
	'empty-text' | 'not-text' | 'text-too-large' | 'generator-unavailable' | 'generator-crashed';

/** Why no cards were made of a text. */
export class GeneratorError extends Error {
	override readonly name = 'GeneratorError';

	constructor(
		readonly code: GeneratorErrorCode,
		options?: ErrorOptions
	) {
		super(`No cards were made: ${code}.`, options);
	}
}
