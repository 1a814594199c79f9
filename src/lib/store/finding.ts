import type { CardId } from '#lib/pipeline/cards/card.ts';

/**
 * What is wrong, and whether a repair mends it. `-unusable`: a record that no part of the app can read; `-malformed`:
 * one of which a part is missing or of a wrong type; `-orphaned`: one of something that is not here.
 */
const REPAIRS = {
	'text-malformed': true,
	'text-unusable': true,
	'setting-malformed': true,
	'card-malformed': true,
	'card-unusable': true,
	'text-orphaned': false,
	'passage-link-broken': true,
	'passage-moved': true,
	'passage-lost': false,
	'review-malformed': true,
	'review-unusable': true,
	'review-misfiled': true,
	'review-duplicated': true,
	'review-orphaned': false,
	'schedule-missing': true,
	'schedule-differs': true,
	'schedule-orphaned': true,
	'place-malformed': true,
	'place-unusable': true,
	'place-orphaned': false,
	'place-lost': true,
	'highlight-malformed': true,
	'highlight-unusable': true,
	'highlight-orphaned': false,
	'highlight-moved': true,
	'highlight-lost': false,
	'note-unusable': true
} as const satisfies Record<string, boolean>;

export type FindingCode = keyof typeof REPAIRS;

/** Something in the store that contradicts something else, or cannot be used. */
export interface Finding {
	readonly code: FindingCode;
	/** Null where it is of no card. */
	readonly cardId: CardId | null;
	/** The key of the record under its store. */
	readonly recordId: string;
	/** By which the reader knows it, such as a card's prompt; null where it has none. */
	readonly words: string | null;
}

/** Whether a repair puts it right. */
export function isRepairable({ code }: Pick<Finding, 'code'>): boolean {
	return REPAIRS[code];
}

/** Whether it is a quotation that its text has lost: no damage, and nobody's fault. */
export function isLostQuotation({ code }: Pick<Finding, 'code'>): boolean {
	return code === 'passage-lost' || code === 'highlight-lost';
}
