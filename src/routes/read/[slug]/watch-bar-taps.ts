/**
 * Tells of a finger's taps on the part of a bar that lies over words. Such a tap is for nothing else: it comes to no
 * other listener. To press long, which selects, and a mouse mean the words.
 * @param isFree whether nothing at a point wants the tap for itself
 * @returns stops telling
 */
export function watchBarTaps(article: HTMLElement, isFree: (x: number, y: number) => boolean): () => void {
	let hadSelection = false;
	const hasSelection = () => getSelection()?.isCollapsed === false;
	const onpointerdown = () => {
		hadSelection = hasSelection();
	};
	const onclick = (event: MouseEvent) => {
		const { clientX: x, clientY: y, target } = event;
		const isFinger = event instanceof PointerEvent && event.pointerType !== 'mouse' && event.pointerType !== '';
		if (!isFinger || hadSelection || hasSelection() || !(target instanceof Element)) return;
		if (target.closest('a, button, summary, [role="button"]') !== null) return;
		const bar = target.closest('.with-memory')?.querySelector<HTMLButtonElement>('.memory-bar');
		if (!bar || x < bar.getBoundingClientRect().left || !isFree(x, y)) return;
		event.stopPropagation();
		bar.click();
	};
	article.addEventListener('pointerdown', onpointerdown, { capture: true });
	article.addEventListener('click', onclick, { capture: true });
	return () => {
		article.removeEventListener('pointerdown', onpointerdown, { capture: true });
		article.removeEventListener('click', onclick, { capture: true });
	};
}
