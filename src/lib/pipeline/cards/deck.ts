import type { Card } from '#lib/pipeline/cards/card.ts';
import type { ParagraphId, TextId } from '#lib/pipeline/document/document.ts';

/** A card with its place in the text it was made from. */
export interface DeckCard extends Card {
	/** Reading order, counted from 0. */
	readonly order: number;
	readonly paragraphId: ParagraphId;
	readonly sectionId: `s${number}`;
}

/** All cards made from one text. */
export interface Deck {
	readonly textId: TextId;
	readonly slug: string;
	readonly title: string;
	readonly author: string;
	/** A hash of the content: another version means that something changed. */
	readonly version: string;
	readonly sections: readonly { readonly id: `s${number}`; readonly title: string }[];
	readonly cards: readonly DeckCard[];
}
