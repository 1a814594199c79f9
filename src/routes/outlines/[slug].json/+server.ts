import { error, json } from '@sveltejs/kit';
import { BUILT_IN_EDITIONS, findEdition } from '#lib/editions/built-in-editions.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { outlineText } from '#lib/pipeline/document/text-outline.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => BUILT_IN_EDITIONS.map(({ slug }) => ({ slug }));

/** The paragraphs of a built-in text without their words, so that a map of it needs no more than this. */
export const GET: RequestHandler = ({ params }) => {
	const record = findEdition(params.slug);
	if (!record) error(404);
	const edition = loadEdition(record);
	return json(outlineText(parseDocument(edition.text, edition)));
};
