import { resolve } from '$app/paths';
import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';

/**
 * The words of a built-in text, taken from its page: no script carries them a second time.
 * @throws TypeError if the page is not here and cannot be fetched
 */
export async function fetchParagraphs(slug: string): Promise<PlacedParagraph[]> {
	const response = await fetch(`${resolve('/read/[slug]', { slug })}/`);
	if (!response.ok) throw new TypeError(`The text came with status ${response.status}.`);
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	return [...page.querySelectorAll<HTMLElement>('section[id] p[data-start]')].map((element) => ({
		// Ids and sections are those that the page was made with.
		id: element.id as PlacedParagraph['id'],
		sectionId: (element.closest('section[id]')?.id ?? 's1') as PlacedParagraph['sectionId'],
		start: Number(element.dataset['start']),
		text: element.textContent
	}));
}
