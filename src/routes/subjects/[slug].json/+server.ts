import { error, json } from '@sveltejs/kit';
import { BUILT_IN_EDITIONS, findEdition } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { digestSubjects } from '#lib/format/subject-digest.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => BUILT_IN_EDITIONS.map(({ slug }) => ({ slug }));

/** What the reader of a built-in text can tap, made when the site is built so that no model reaches the page. */
export const GET: RequestHandler = ({ params }) => {
	const record = findEdition(params.slug);
	if (!record) error(404);
	const edition = loadEdition(record);
	const document = parseDocument(edition.text, edition);
	const asked = makeDeck(edition).cards.flatMap(({ subjectId, tier }) =>
		subjectId !== null && tier === 'included' ? [subjectId] : []
	);
	return json(digestSubjects(document, findSubjects(document), new Set(asked)));
};
