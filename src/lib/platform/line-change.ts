type Keeper = (change: () => void) => void;

let keeper: Keeper = (change) => change();

/** Makes a change that breaks or moves the lines of a text, as another face does: whoever keeps a place in them does it. */
export function changeLines(change: () => void): void {
	keeper(change);
}

/**
 * Has such changes made by the page on show.
 * @param keep makes the change, and puts the reader back
 * @returns leaves them to themselves
 */
export function keepThroughLineChanges(keep: Keeper): () => void {
	keeper = keep;
	return () => {
		if (keeper === keep) keeper = (change) => change();
	};
}
