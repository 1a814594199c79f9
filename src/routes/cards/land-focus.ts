/** Where a row, or what stands in a list's stead, takes the focus. */
const LANDING = '[data-landing]';

/**
 * Puts the focus where the reader goes on after a card was decided, and what has it into view: on the card itself if it
 * is still listed, else on the one that took its place, else on what is said of an empty list.
 * @param index the card's place among the rows before
 */
export function landFocus(list: HTMLElement, cardId: string, index: number): void {
	const rows = [...list.querySelectorAll<HTMLElement>('[data-card]')];
	const row = rows.find(({ dataset }) => dataset['card'] === cardId) ?? rows[Math.min(index, rows.length - 1)];
	const landing = (row ?? list).querySelector<HTMLElement>(LANDING);
	// A button that stayed where it was keeps the focus: a row may have more than one.
	if (row === undefined || !row.contains(document.activeElement)) landing?.focus({ preventScroll: true });
	row?.scrollIntoView({ block: 'nearest' });
}
