import type { DoneElsewhere } from '#lib/state/session-news.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { CardDeed } from '#lib/store/take-back.ts';
import type { WhyNotAsked } from '#lib/store/why-not-asked.ts';

/** What the reader did last, if it was not to go on grading. */
export interface SessionDeed {
	readonly deed: CardDeed | 'graded';
	readonly isUndone: boolean;
	/** Where it was taken back and its card does not show, as it is not to be asked. */
	readonly whyNotShown?: WhyNotAsked;
}

/** A card that was forgotten once too often, or again so often that it is to be told, and how often. */
export interface Leech {
	readonly card: StoredCard;
	readonly lapseCount: number;
}

/** What there is to say beside the card on show, until the reader does the next thing. */
export interface SessionNote {
	/** Null once a grade is given. */
	readonly done: SessionDeed | null;
	/** What another tab did to the card that showed before this one; null if it left by what was done here. */
	readonly doneElsewhere: DoneElsewhere | null;
	/** The card graded last, where that made it one. */
	readonly leech: Leech | null;
}

export const NOTHING_TO_SAY: SessionNote = { done: null, doneElsewhere: null, leech: null };
