/** A reference as the text gives it, and the words it is given for. */
export interface Citation {
	readonly reference: string;
	/** How the words begin; empty where the text does not say which they are. */
	readonly words: string;
}

const CITED = 'cite, .aside-source';

/**
 * Lets the citations of an article be pressed, by finger, mouse and keyboard. Without scripts they are plain words.
 * @returns makes them plain words again
 */
export function watchCitations(article: HTMLElement, onpress: (citation: Citation) => void): () => void {
	const cited = [...article.querySelectorAll<HTMLElement>(CITED)];
	const press = (event: Event) => {
		if (getSelection()?.isCollapsed === false) return;
		// The passage around it has a sheet of its own.
		event.stopPropagation();
		onpress(readCitation(event.currentTarget as HTMLElement));
	};
	const onkeydown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		press(event);
	};
	for (const element of cited) {
		element.setAttribute('role', 'button');
		element.tabIndex = 0;
		element.addEventListener('click', press);
		element.addEventListener('keydown', onkeydown);
	}
	return () => {
		for (const element of cited) {
			element.removeAttribute('role');
			element.removeAttribute('tabindex');
			element.removeEventListener('click', press);
			element.removeEventListener('keydown', onkeydown);
		}
	};
}

function readCitation(element: HTMLElement): Citation {
	const reference = element.textContent.trim().replace(/^\((.*)\)$/s, '$1');
	const block = element.closest('blockquote, aside');
	const title = block?.querySelector('h3')?.textContent;
	const words = title ?? block?.querySelector('p')?.firstChild?.textContent ?? '';
	return { reference, words: words.trim() };
}
