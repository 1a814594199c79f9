/** What is known of a text, for those who quote from it. */
export interface CitedText {
	readonly title: string;
	readonly author: string;
	/** Where and when it was printed; null for a text of which that is not known. */
	readonly source: { readonly publication: string; readonly date: string; readonly pages: string } | null;
}

/**
 * A passage in quotation marks, with author, title, publication, date and pages, and the address that leads to it.
 * @param exact may run over several paragraphs
 */
export function citePassage(exact: string, { title, author, source }: CitedText, address: string): string {
	const origin = [author, `“${title}”`, source && printedWords(source)].filter(Boolean).join(', ');
	return `${quoted(exact)}\n\n${origin}. ${address}`;
}

/** Where and when a text was printed: "The Coast, Spring 1958, pp. 43–51". */
export function printedWords({ publication, date, pages }: NonNullable<CitedText['source']>): string {
	return [publication, date, pageWords(pages)].filter(Boolean).join(', ');
}

/** Words that bring their own quotation marks keep them inside the new ones, as single marks. */
function quoted(exact: string): string {
	const words = exact.replace(/\s*\n\s*/gu, '\n\n').trim();
	return `“${words.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
}

/** "p. 43" or "pp. 43–51". */
function pageWords(pages: string): string {
	if (pages === '' || /^pp?\.\s/u.test(pages)) return pages;
	return /[–,-]/u.test(pages) ? `pp. ${pages}` : `p. ${pages}`;
}
