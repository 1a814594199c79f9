import type { CardForm } from '#lib/pipeline/cards/card.ts';

interface Anchored {
	/** The words of the text, exact, that prove the answer. */
	readonly quote: string;
}

/** A generated card, told by what it was made from and what it answers. */
export interface OfGenerated extends Anchored {
	readonly kind: 'figure' | 'event' | 'position';
	/** The generated answer, to tell it from others at the same place. */
	readonly answer: string;
}

/** A generated card that asks better in other words; what is not given stays. */
export interface RewordedCard extends OfGenerated {
	readonly prompt: string;
	readonly newAnswer?: string;
}

/** A card that was only suggested and is good as it stands. */
export type KeptCard = OfGenerated;

/** A generated card that the deck does without. */
export interface DroppedCard extends OfGenerated {
	readonly reason: string;
}

/** A card that no rule could write. Its name makes its id, so the wording may change. */
export interface AddedCard extends Anchored {
	readonly name: string;
	readonly kind: 'figure' | 'event' | 'position';
	readonly form: CardForm;
	readonly prompt: string;
	readonly answer: string;
}

/** Something that matters in the text and yet has no card. */
export interface WithoutCard extends Anchored {
	readonly reason: string;
}

/** What an editor changed in the generated deck of a text. */
export interface Editorial {
	readonly kept: readonly KeptCard[];
	readonly reworded: readonly RewordedCard[];
	readonly dropped: readonly DroppedCard[];
	readonly added: readonly AddedCard[];
	readonly withoutCard: readonly WithoutCard[];
}

export const NO_EDITORIAL: Editorial = { kept: [], reworded: [], dropped: [], added: [], withoutCard: [] };
