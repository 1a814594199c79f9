import { expect, test } from 'vitest';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { outlineText } from '#lib/pipeline/document/text-outline.ts';

test('the outline of a text has each of its paragraphs once, in the sections that its deck names', () => {
	const edition = loadEdition(BUILT_IN_EDITIONS[0]);
	const document = parseDocument(edition.text, edition);
	const { sections } = outlineText(document);
	const outlined = sections.flatMap((section) => section.paragraphs);
	expect(outlined).toEqual(paragraphs(document).map(({ id, start, end }) => ({ id, length: end - start })));
	const deck = makeDeck(edition);
	expect(sections.map(({ id, title }) => ({ id, title }))).toEqual(deck.sections);
	for (const card of deck.cards) {
		const section = sections.find(({ id }) => id === card.sectionId);
		expect(section?.paragraphs.map(({ id }) => id)).toContain(card.paragraphId);
	}
});
