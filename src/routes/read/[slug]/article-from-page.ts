import { error } from '@sveltejs/kit';
import { parsePage } from '#lib/platform/parse-page.ts';

const HOLDER = '[data-static-article]';

/**
 * The article's HTML, from the page that stands already or else from the address where it was built.
 * @throws TypeError if the page is not here and cannot be fetched; HttpError if another answer comes than the page
 */
export async function articleFromPage(url: URL, fetch: typeof globalThis.fetch): Promise<string> {
	const isHere = document.location.pathname === url.pathname;
	const holder = (isHere && document.querySelector(HOLDER)) || (await fetchPage(url, fetch)).querySelector(HOLDER);
	if (!holder) error(502, 'The page came without its text.');
	return holder.innerHTML;
}

async function fetchPage(url: URL, fetch: typeof globalThis.fetch): Promise<Document> {
	const response = await fetch(url.pathname);
	if (!response.ok) error(502, `The page came with status ${response.status}.`);
	return parsePage(await response.text());
}
