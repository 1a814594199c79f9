import type { CardDeed, DeedFailure } from '#lib/store/take-back.ts';

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

/**
 * What was just done to a card, or taken back, in a sentence, or why it was not; nothing for a grade, which the next card
 * follows.
 */
export function deedWords(deed: CardDeed | 'graded' | DeedFailure, isUndone: boolean): string {
	if (deed === 'gone' || deed === 'overwritten' || deed === 'redecided') return NOT_DONE[deed];
	if (isUndone) return UNDONE[deed];
	return deed === 'graded' ? '' : DONE[deed];
}
