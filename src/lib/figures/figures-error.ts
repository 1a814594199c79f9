/** The program that works figures out could not be loaded, as offline before it was kept, or broke off. */
export class FiguresError extends Error {
	override readonly name = 'FiguresError';
	readonly code = 'figures-unavailable';

	constructor(options?: ErrorOptions) {
		super('No figures were worked out.', options);
	}
}
