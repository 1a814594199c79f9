/** Lapses after which a card counts as one that will not stay, as in Anki. */
export const LEECH_LAPSES = 8;

/** Lapses after which a leech that was kept is told of again: half as many. */
const LAPSES_UNTIL_TOLD_AGAIN = LEECH_LAPSES / 2;

/**
 * Whether a card is forgotten so often that it had better be worded anew.
 * @param lapseCount how often it was forgotten after it had been learned
 * @see https://docs.ankiweb.net/leeches.html the threshold and how often to tell
 */
export function isLeech(lapseCount: number): boolean {
	return lapseCount >= LEECH_LAPSES;
}

/** Whether a grade makes a card a leech, or has it forgotten another four times since that was told last. */
export function becameLeech(lapsesBefore: number, lapsesAfter: number): boolean {
	return timesTold(lapsesAfter) > timesTold(lapsesBefore);
}

/** How often a card of so many lapses was told of. */
function timesTold(lapseCount: number): number {
	return isLeech(lapseCount) ? 1 + Math.floor((lapseCount - LEECH_LAPSES) / LAPSES_UNTIL_TOLD_AGAIN) : 0;
}
