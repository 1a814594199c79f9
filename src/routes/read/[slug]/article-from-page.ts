import { parsePage } from '#lib/platform/parse-page.ts';

const HOLDER = '[data-static-article]';

/**
 * The article's HTML, from the page that stands already or else from the address where it was built.
 * @throws TypeError if the page is not here and cannot be fetched
 */
export async function articleFromPage(url: URL, fetch: typeof globalThis.fetch): Promise<string> {
	const isHere = document.location.pathname === url.pathname;
	const holder = (isHere && document.querySelector(HOLDER)) || (await fetchPage(url, fetch)).querySelector(HOLDER);
	return holder?.innerHTML ?? '';
}

async function fetchPage(url: URL, fetch: typeof globalThis.fetch): Promise<Document> {
	const response = await fetch(url.pathname);
	return parsePage(await response.text());
}
