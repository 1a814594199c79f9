/** A selection that has not moved for so long has come to rest. */
const QUIET_MS = 250;

/**
 * Tells of each selection of text once it has come to rest: no finger or button is down, and it moves no more. Made by
 * pointer, by the handles of a phone or by keyboard alike.
 * @param onrest gets null when nothing is selected any more
 * @returns stops telling
 */
export function watchSelection(onrest: (range: Range | null) => void): () => void {
	let quiet: ReturnType<typeof setTimeout> | undefined;
	let isDown = false;

	const tell = () => {
		if (isDown) return;
		const selection = getSelection();
		onrest(selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null);
	};
	const wait = () => {
		clearTimeout(quiet);
		quiet = setTimeout(tell, QUIET_MS);
	};
	const ondown = () => (isDown = true);
	const onup = () => {
		isDown = false;
		wait();
	};

	const listeners = [
		['selectionchange', wait],
		['pointerdown', ondown],
		['pointerup', onup],
		// A phone takes the pointer away when its own handles take over, and tells of the finger alone.
		['pointercancel', onup],
		['touchend', onup]
	] as const;
	for (const [type, listener] of listeners) document.addEventListener(type, listener, { passive: true });
	return () => {
		clearTimeout(quiet);
		for (const [type, listener] of listeners) document.removeEventListener(type, listener);
	};
}
