import { error, json } from '@sveltejs/kit';
import { BUILT_IN_EDITIONS, findEdition } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => BUILT_IN_EDITIONS.map(({ slug }) => ({ slug }));

/** The cards of a built-in text, made when the site is built. */
export const GET: RequestHandler = ({ params }) => {
	const edition = findEdition(params.slug);
	if (!edition) error(404);
	return json(makeDeck(loadEdition(edition)));
};
