/** The last time that a date can have, and so a backup: epoch milliseconds. */
const LATEST_MS = 8_640_000_000_000_000;

/**
 * When a change counts as made: later than the one before it, whatever the clock says, for merging must not undo it.
 * @param beforeMs the stamp of the change before; null or undefined if there was none
 */
export function stampAfter(beforeMs: number | null | undefined, atMs: number): number {
	return Math.min(Math.max(atMs, (beforeMs ?? -Infinity) + 1), LATEST_MS);
}
