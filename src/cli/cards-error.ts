/** Why a file cannot be made into cards, in one line for the person at the terminal. */
export class CardsError extends Error {
	override readonly name = 'CardsError';

	constructor(
		readonly code: 'usage' | 'not-found' | 'not-a-file' | 'unreadable' | 'empty' | 'not-utf-8' | 'too-large',
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
	}
}
