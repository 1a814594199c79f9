import { render } from 'svelte/server';
import type { Edition } from '#lib/editions/edition.ts';
import { sectionCardRooms } from '#lib/editions/section-card-room.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import EditionArticle from './EditionArticle.svelte';

/** An edition as the HTML of its article, without the marks by which Svelte would take it over in the browser. */
export function renderEdition(edition: Edition): string {
	const document = parseDocument(edition.text, edition);
	const { body } = render(EditionArticle, { props: { document, edition, cardRooms: sectionCardRooms(edition) } });
	return body.replace(/<!--.*?-->/gs, '');
}
