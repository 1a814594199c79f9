/** An entry of an editorial file that does not fit the text or the generated deck. */
export class EditorialError extends Error {
	override readonly name = 'EditorialError';

	constructor(
		readonly code: 'quote-not-found' | 'quote-not-unique' | 'card-not-found' | 'card-not-unique' | 'name-not-unique',
		readonly entry: string
	) {
		super(`${code}: ${entry}`);
	}
}
