import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';

/** Stores whose records a backup carries, and so must be of a known shape. */
export type ShapedStore = 'texts' | 'cards' | 'reviews' | 'places' | 'highlights' | 'settings';

/** A text as it is now. */
export interface TextAtHand {
	readonly id: TextId;
	/** In reading order. */
	readonly paragraphs: readonly PlacedParagraph[];
}

/** What a check of the store is told from outside it. */
export interface CheckNeeds {
	/** Whether a record is what the app takes it for. */
	readonly isWellFormed: (store: ShapedStore, record: unknown) => boolean;
	/** The texts whose words are at hand: what cards and highlights quote of others is not checked. */
	readonly texts: readonly TextAtHand[];
}

/** For a check of what records say of each other alone. */
export const RECORDS_ALONE: CheckNeeds = { isWellFormed: () => true, texts: [] };
