/** A finger that moved less has not decided yet, pixels. */
const UNDECIDED_PX = 10;
/** How far a finger goes across before it is a swipe, pixels. */
export const SWIPE_PX = 80;

export interface SwipeListener {
	/** A finger drags across by so many pixels, to the right if more than 0; 0 once it is lifted or scrolls. */
	readonly ondrag: (acrossPx: number) => void;
	readonly onswipe: (side: 'left' | 'right') => void;
}

/**
 * Tells of swipes across an element by the first finger on the screen. One that goes up or down scrolls and is none,
 * however far it goes across later; the element's style should leave that to the browser by `touch-action: pan-y`.
 * @returns stops telling
 */
export function watchSwipes(element: HTMLElement, { ondrag, onswipe }: SwipeListener): () => void {
	let start: { readonly id: number; readonly x: number; readonly y: number } | null = null;
	let isAcross = false;

	const end = () => {
		if (isAcross) ondrag(0);
		[start, isAcross] = [null, false];
	};
	const ondown = ({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) => {
		// A second finger pinches or rests: neither of them swipes.
		if (pointerType !== 'touch' || !isPrimary) return end();
		start = { id: pointerId, x: clientX, y: clientY };
	};
	const onmove = ({ pointerId, clientX, clientY }: PointerEvent) => {
		if (start?.id !== pointerId) return;
		const [across, down] = [clientX - start.x, clientY - start.y];
		if (!isAcross) {
			if (Math.hypot(across, down) < UNDECIDED_PX) return;
			if (Math.abs(down) >= Math.abs(across)) return end();
			isAcross = true;
		}
		ondrag(across);
	};
	const onup = ({ pointerId, clientX, clientY }: PointerEvent) => {
		if (start?.id !== pointerId) return;
		const [across, down] = [clientX - start.x, clientY - start.y];
		const isSwipe = isAcross && Math.abs(across) >= SWIPE_PX && Math.abs(across) > Math.abs(down);
		end();
		if (isSwipe) onswipe(across > 0 ? 'right' : 'left');
	};
	const oncancel = ({ pointerId }: PointerEvent) => {
		if (start?.id === pointerId) end();
	};

	const listeners = [
		['pointerdown', ondown],
		['pointermove', onmove],
		['pointerup', onup],
		['pointercancel', oncancel]
	] as const;
	for (const [type, listener] of listeners) element.addEventListener(type, listener, { passive: true });
	return () => {
		end();
		for (const [type, listener] of listeners) element.removeEventListener(type, listener);
	};
}
