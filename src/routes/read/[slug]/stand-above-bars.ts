/**
 * Tells an element at the foot of the screen, as `--raised`, how far the bars of places found and of the voice reach up
 * there. They are in the page's flow: one that comes or goes gives the page another height.
 * @returns stops telling
 */
export function standAboveBars(element: HTMLElement): () => void {
	const layout = new ResizeObserver(() => {
		const bars = [...document.querySelectorAll('[data-bar][role=region]')];
		const raisedPx = Math.max(0, ...bars.map((bar) => innerHeight - bar.getBoundingClientRect().top));
		element.style.setProperty('--raised', `${raisedPx}px`);
	});
	layout.observe(document.body);
	return () => layout.disconnect();
}
