const REACH_PX = 24;
const SPAN_MS = 400;

/**
 * Tells the second tap of a double tap that falls on another button than the first: at the same spot within 400 ms.
 * The reader meant the first button and not the one that took its place. Keys have no spot and are never one.
 */
export function doubleTapGuard(): (event: MouseEvent) => boolean {
	let last: { button: Element | null; x: number; y: number; atMs: number } | null = null;
	return ({ target, clientX: x, clientY: y, timeStamp: atMs, detail }) => {
		if (detail === 0) return false;
		const button = target instanceof Element ? target.closest('button') : null;
		const isSecond =
			last !== null &&
			last.button !== button &&
			atMs - last.atMs < SPAN_MS &&
			Math.hypot(x - last.x, y - last.y) < REACH_PX;
		last = { button, x, y, atMs };
		return isSecond;
	};
}
