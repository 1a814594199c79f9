import { NO_EDITORIAL } from '#lib/editions/editorial.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import type { PlacedParagraph } from '#lib/pipeline/cards/anchor-source.ts';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { TEXT_ID } from '#tests/support/deck-builders.ts';

const RECORD = {
	id: TEXT_ID,
	slug: 'the-mill-question',
	title: 'The Mill Question',
	author: 'Ann Reed',
	source: { publication: '', date: '', pages: '', url: '' },
	licence: '',
	textLength: 0,
	mended: [],
	editorial: NO_EDITORIAL
};

/** The deck that the real generator makes of a text. */
export function deckOfText(text: string): Deck {
	return makeDeck({ ...RECORD, text });
}

/** The paragraphs of a text, as its page gives them. */
export function paragraphsOfText(text: string): PlacedParagraph[] {
	const document = parseDocument(text, RECORD);
	return paragraphs(document).map(({ id, start, end }) => ({
		id,
		sectionId: 's1',
		start,
		text: document.text.slice(start, end)
	}));
}
