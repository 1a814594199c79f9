const STYLES = /<style\b[^>]*>[^]*?<\/style>/gi;

/**
 * A page of the app as a document to look things up in. Without its styles: a parsed document is under the content policy
 * of the page that parses it, which allows the styles of no other.
 */
export function parsePage(html: string): Document {
	return new DOMParser().parseFromString(html.replace(STYLES, ''), 'text/html');
}
