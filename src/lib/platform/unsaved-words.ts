/** On an element of the page as long as it holds words that a reload would lose. */
const UNSAVED = '[data-unsaved]';

/** Whether a reload would lose words typed on this page. */
export function hasUnsavedWords(): boolean {
	return document.querySelector(UNSAVED) !== null;
}

/** Waits until a reload would lose no words: at once, or when they are saved or given up. */
export function whenWordsAreSaved(): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (hasUnsavedWords()) return;
			watch.disconnect();
			resolve();
		};
		const watch = new MutationObserver(look);
		watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-unsaved'] });
		look();
	});
}
