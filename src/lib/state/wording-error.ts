import { hasWording, type Wording } from '#lib/store/edit-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';

/** `reworded-elsewhere`: the card has other words by now than those seen · `deleted-elsewhere`: it is gone. */
export type WordingErrorCode = 'reworded-elsewhere' | 'deleted-elsewhere';

/** A card was not reworded, since another tab did something to it meanwhile. */
export class WordingError extends Error {
	override readonly name = 'WordingError';
	readonly code: WordingErrorCode;
	/** The card as it is now; null if it is gone. */
	readonly card: StoredCard | null;

	constructor(card: StoredCard | null) {
		const code = card === null ? 'deleted-elsewhere' : 'reworded-elsewhere';
		super(`The card was not reworded: ${code}`);
		this.code = code;
		this.card = card;
	}
}

/** Why a card has not got the words that it was to get; null if it has. @param card as it is now; null if it is gone */
export function wordingErrorOf(card: StoredCard | null, wording: Wording): WordingError | null {
	return card !== null && hasWording(card, wording) ? null : new WordingError(card);
}
