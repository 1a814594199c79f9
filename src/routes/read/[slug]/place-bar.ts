import { TOOLBAR_PX } from './follow-place.ts';

/** From the words selected, and from the edges of the screen, pixels. */
const GAP_PX = 8;

/**
 * Puts a bar where it covers none of the words selected. Under fingers: at the end of the screen, or at its top where
 * the words stand at its end. Under a mouse: below the words or, where there is no room, above them.
 */
export function placeBar(bar: HTMLElement, selected: Range | undefined): void {
	const lines = [...(selected?.getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);
	const [first, last] = [lines[0], lines.at(-1)];
	if (!first || !last) return;
	if (matchMedia('(pointer: coarse)').matches) {
		const box = bar.getBoundingClientRect();
		const isUnder = lines.some(({ top, bottom }) => bottom > box.top && top < box.bottom);
		const isTopFree = lines.every(({ top, bottom }) => top > TOOLBAR_PX + box.height || bottom < 0);
		if (isUnder && isTopFree) bar.dataset['side'] = 'top';
		return;
	}
	bar.dataset['side'] = 'beside';
	const { width, height } = bar.getBoundingClientRect();
	const parent = bar.offsetParent?.getBoundingClientRect() ?? new DOMRect();
	const below = last.bottom + GAP_PX;
	const isRoomBelow = below + height + GAP_PX <= innerHeight;
	const top = isRoomBelow ? below : Math.max(first.top - GAP_PX - height, TOOLBAR_PX);
	const left = Math.min(Math.max(last.right - width / 2, GAP_PX), innerWidth - width - GAP_PX);
	bar.style.top = `${top - parent.top}px`;
	bar.style.left = `${left - parent.left}px`;
}
