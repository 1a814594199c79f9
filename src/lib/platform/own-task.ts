/** Resolves in a task of its own: what the browser has to do, and the reader's touch, get their turn before. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Begins something in a task of its own, as what a page does once it is alive: on a slow phone all of it at once would
 * hold up a touch for longer than one notices.
 * @param begin returns what ends it, if anything does
 * @returns ends it, whether or not it has begun
 */
export function inOwnTask(begin: () => (() => void) | undefined): () => void {
	let end: (() => void) | undefined;
	const timer = setTimeout(() => (end = begin()));
	return () => {
		clearTimeout(timer);
		end?.();
	};
}
