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

/** How much of the window's width at either side turns pages. */
const EDGE_SHARE = 0.18;

/**
 * Tells of a finger's taps at the left and right edges of the window. Such a tap is for nothing else: it comes to no
 * other listener. A mouse has keys and a wheel beside it, and its presses at an edge stay what they are.
 * @param isFree whether nothing at a point wants the tap for itself
 * @returns stops telling
 */
export function watchEdgeTaps(
	area: HTMLElement,
	isFree: (x: number, y: number) => boolean,
	onturn: (side: 'left' | 'right') => void
): () => void {
	let down: { x: number; y: number; hadSelection: boolean } | null = null;
	const hasSelection = () => getSelection()?.isCollapsed === false;
	const onpointerdown = ({ clientX, clientY }: PointerEvent) => {
		down = { x: clientX, y: clientY, hadSelection: hasSelection() };
	};
	const onclick = (event: MouseEvent) => {
		const { clientX: x, clientY: y, target } = event;
		const isFinger = event instanceof PointerEvent && event.pointerType !== 'mouse';
		const isOther = target instanceof Element && target.closest('a, button, summary, input, [role="button"]') !== null;
		const isStill = down !== null && Math.hypot(x - down.x, y - down.y) <= STILL_PX;
		const share = x / innerWidth;
		const isAtEdge = share < EDGE_SHARE || share > 1 - EDGE_SHARE;
		if (!isFinger || isOther || !isStill || !isAtEdge || down?.hadSelection || hasSelection() || !isFree(x, y)) return;
		event.stopPropagation();
		onturn(share < 0.5 ? 'left' : 'right');
	};
	area.addEventListener('pointerdown', onpointerdown, { capture: true });
	area.addEventListener('click', onclick, { capture: true });
	return () => {
		area.removeEventListener('pointerdown', onpointerdown, { capture: true });
		area.removeEventListener('click', onclick, { capture: true });
	};
}
