import { applyEditorial } from '#lib/editions/apply-editorial.ts';
import type { Edition } from '#lib/editions/edition.ts';
import type { Deck, DeckCard } from '#lib/pipeline/cards/deck.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

/** Makes all cards of a built-in text. Takes seconds of work and the whole text: for build time only. */
export function makeDeck(edition: Edition): Deck {
	const document = parseDocument(edition.text, edition);
	const places = paragraphs(document);
	const sectionEnds = document.sections.map(({ id, blocks }) => ({
		id,
		start: blocks.find((block) => 'start' in block)?.start ?? 0
	}));
	const subjects = findSubjects(document);
	const generated = makeCards(document, subjects, fnv1a);
	const edited = applyEditorial(document, subjects, generated, edition.editorial, fnv1a);
	const cards: DeckCard[] = edited.map((card, order) => ({
		...card,
		order,
		paragraphId: places.findLast(({ start }) => start <= card.source.start)?.id ?? 'p1',
		sectionId: sectionEnds.findLast(({ start }) => start <= card.source.start)?.id ?? 's1'
	}));
	return {
		textId: edition.id,
		slug: edition.slug,
		title: edition.title,
		author: edition.author,
		version: fnv1a(JSON.stringify([edition.text, cards])),
		sections: document.sections.map(({ id, heading }) => ({
			id,
			title: heading ? document.text.slice(heading.start, heading.end).replace(/\s+/gu, ' ') : edition.title
		})),
		cards
	};
}
