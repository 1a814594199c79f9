/** A finger or pointer that moved more than this scrolled or selected, pixels. */
const STILL_PX = 10;
/** A mouse may press again to select a word: only then is a press one press. */
const SECOND_PRESS_MS = 260;

/**
 * Tells of taps and clicks on an element that are no scroll, no selection, and on no link or button of their own.
 * @returns stops telling
 */
export function watchTaps(element: HTMLElement, ontap: (x: number, y: number) => void): () => void {
	let down: { x: number; y: number; hadSelection: boolean } | null = null;
	let wait: ReturnType<typeof setTimeout> | undefined;

	const hasSelection = () => getSelection()?.isCollapsed === false;
	const onpointerdown = ({ clientX, clientY }: PointerEvent) => {
		clearTimeout(wait);
		down = { x: clientX, y: clientY, hadSelection: hasSelection() };
	};
	const onclick = (event: MouseEvent) => {
		const { clientX: x, clientY: y, target } = event;
		const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
		const isOther = target instanceof Element && target.closest('a, button, summary') !== null;
		const isStill = down !== null && Math.hypot(x - down.x, y - down.y) <= STILL_PX;
		const isMouse = !(event instanceof PointerEvent) || event.pointerType === 'mouse';
		if (!isPlain || isOther || !isStill || down?.hadSelection || hasSelection()) return;
		// The second press of a mouse selects a word; two taps of a finger are two taps.
		if (isMouse && event.detail > 1) return;
		if (!isMouse) ontap(x, y);
		else wait = setTimeout(() => !hasSelection() && ontap(x, y), SECOND_PRESS_MS);
	};

	element.addEventListener('pointerdown', onpointerdown);
	element.addEventListener('click', onclick);
	return () => {
		clearTimeout(wait);
		element.removeEventListener('pointerdown', onpointerdown);
		element.removeEventListener('click', onclick);
	};
}
