/** Keys that are for something on the page itself: letters for a field, Space for a button. */
const TAKES_LETTERS = 'input, textarea, select, [contenteditable]';
const TAKES_SPACE = 'a, button, summary, [role="button"], [role="tab"], audio, video';

/**
 * Listens for keys on the page while no dialog is open. Keys with Ctrl, Alt or Meta stay the browser's.
 * @param onkey gets the key as typed, `Shift+Space` for that; returns whether it was used
 * @returns stops listening
 */
export function watchKeys(onkey: (key: string) => boolean): () => void {
	const onkeydown = (event: KeyboardEvent) => {
		if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
		const target = event.target instanceof Element ? event.target : null;
		if (target?.closest(TAKES_LETTERS) || document.querySelector('dialog[open]')) return;
		if (event.key === ' ' && target?.closest(TAKES_SPACE)) return;
		const name = event.key === ' ' ? 'Space' : event.key;
		if (onkey(event.shiftKey && name === 'Space' ? 'Shift+Space' : name)) event.preventDefault();
	};
	addEventListener('keydown', onkeydown);
	return () => removeEventListener('keydown', onkeydown);
}
