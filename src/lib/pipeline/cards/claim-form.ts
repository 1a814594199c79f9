import type { CardForm } from '#lib/pipeline/cards/card.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';

/** A claim to be asked about, as plain words without a stop. */
export interface Claim {
	readonly text: string;
	readonly author: string;
	/** ", according to Reed,": whose view it is, put into a question behind its first word. */
	readonly frame: string;
	readonly matter: CardMatter;
}

/** A question made of a claim. */
export interface Wording {
	readonly form: CardForm;
	/** Which question it is; part of the card's identity. */
	readonly question: string;
	readonly prompt: string;
	readonly answer: string;
}

/** A way to ask; null where it is not sure to give a good question. */
export type ClaimForm = (claim: Claim) => Wording | null;
