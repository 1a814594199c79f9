import { resolve } from '$app/paths';
import { parsePage } from '#lib/platform/parse-page.ts';
import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';

/**
 * All words of a built-in text, taken from its page, so that no script carries them a second time: each paragraph with
 * what stands between it and the next, since what a reader quotes may run over that.
 * @throws TypeError if the page is not here and cannot be fetched
 */
export async function fetchWholeText(slug: string): Promise<PlacedParagraph[]> {
	const response = await fetch(`${resolve('/read/[slug]', { slug })}/`);
	if (!response.ok) throw new TypeError(`The text came with status ${response.status}.`);
	const page = parsePage(await response.text());
	const paragraphs: PlacedParagraph[] = [];
	// Paragraphs carry their offset as `data-start`, what stands between them as `data-at`; the rest is line ends.
	for (const element of page.querySelectorAll<HTMLElement>('article [data-start], article [data-at]')) {
		const { start, at, words = element.textContent } = element.dataset;
		const last = paragraphs.at(-1);
		// Ids and sections are those that the page was made with.
		const id = element.id as PlacedParagraph['id'];
		const sectionId = (element.closest('section[id]')?.id ?? 's1') as PlacedParagraph['sectionId'];
		if (start !== undefined) paragraphs.push({ id, sectionId, start: Number(start), text: words });
		else if (last) paragraphs.splice(-1, 1, { ...last, text: last.text.padEnd(Number(at) - last.start, '\n') + words });
	}
	return paragraphs;
}
