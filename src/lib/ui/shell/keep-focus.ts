import { tick } from 'svelte';

/**
 * Gives the focus to what came in the place of what had it, as an attachment too: the heading of another state, the
 * words that follow a press. It is said then, and Tab goes on from there. Nothing moves on the screen.
 */
export function takeFocus(element: HTMLElement): void {
	if (element.tabIndex < 0) element.tabIndex = -1;
	element.focus({ preventScroll: true });
}

const wholePage = () => document.getElementById('main');

/**
 * Does something that may take away what has the focus. Without it a keyboard would begin anew at the head of the page,
 * and a screen reader fall silent: the focus goes to `landing` then.
 */
export async function keepFocus(
	work: () => unknown,
	landing: () => HTMLElement | null | undefined = wholePage
): Promise<void> {
	await work();
	await tick();
	if (document.activeElement !== document.body) return;
	const element = landing();
	if (element) takeFocus(element);
}
