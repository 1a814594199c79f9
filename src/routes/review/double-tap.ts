const REACH_PX = 24;
const SPAN_MS = 400;

/**
 * Tells the second tap of a double tap: at the same spot within 400 ms. What stands there has changed in between, so
 * the reader meant the first button and not the one that took its place. Keys have no spot and are never one.
 */
export function doubleTapGuard(): (event: MouseEvent) => boolean {
	let last: { x: number; y: number; atMs: number } | null = null;
	return ({ clientX: x, clientY: y, timeStamp: atMs, detail }) => {
		if (detail === 0) return false;
		const isSecond = last !== null && atMs - last.atMs < SPAN_MS && Math.hypot(x - last.x, y - last.y) < REACH_PX;
		last = { x, y, atMs };
		return isSecond;
	};
}
