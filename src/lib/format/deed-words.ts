import type { CardDeed, DeedFailure } from '#lib/store/take-back.ts';
import type { WhyNotAsked } from '#lib/store/why-not-asked.ts';

const NOT_DONE: Readonly<Record<DeedFailure, string>> = {
	gone: 'Not done: that card is gone.',
	overwritten: 'Not undone: the card was reworded elsewhere since.',
	redecided: 'Not undone: something else was done to the card since.'
};

const DONE: Readonly<Record<CardDeed, string>> = {
	kept: 'Kept: it is among your new cards.',
	dropped: 'Dropped.',
	waiting: 'Brought back: it waits again.',
	reworded: 'Reworded.',
	suspended: 'Suspended.',
	buried: 'Buried until tomorrow.',
	returned: 'Brought back.'
};

const UNDONE: Readonly<Record<CardDeed | 'graded', string>> = {
	kept: 'Undone: it is where it was.',
	dropped: 'Undone: it is where it was.',
	waiting: 'Undone.',
	reworded: 'Undone: it reads as before.',
	suspended: 'Undone: it is back.',
	buried: 'Undone: it is back.',
	returned: 'Undone: it is set aside again.',
	graded: 'Undone: grade it anew.'
};

const NOT_SHOWN: Readonly<Record<WhyNotAsked, string>> = {
	deleted: 'Undone. The card is deleted.',
	dropped: 'Undone. The card is dropped.',
	waiting: 'Undone. The card waits among the suggestions.',
	suspended: 'Undone. The card is suspended.',
	buried: 'Undone. The card is buried until tomorrow.',
	unread: 'Undone. The card waits until you read its section.'
};

/**
 * What was just done to a card, or taken back, in a sentence, or why it was not; nothing for a grade, which the next card
 * follows.
 * @param whyNotShown where the card it was done to would be on show again, and is not
 */
export function deedWords(
	deed: CardDeed | 'graded' | DeedFailure,
	isUndone: boolean,
	whyNotShown: WhyNotAsked | null = null
): string {
	if (deed === 'gone' || deed === 'overwritten' || deed === 'redecided') return NOT_DONE[deed];
	if (isUndone) return whyNotShown === null ? UNDONE[deed] : NOT_SHOWN[whyNotShown];
	return deed === 'graded' ? '' : DONE[deed];
}
