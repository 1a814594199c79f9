import { basename, extname } from 'node:path';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';
import { cardsToAnkiText } from '#lib/portable/anki-text.ts';
import { cardsToCsv } from '#lib/portable/cards-csv.ts';
import type { CardsArguments } from './cards-arguments.ts';
import { cardsOutput } from './cards-output.ts';

/** What a text holds, or its included cards alone, in the format asked for. */
export function cardsOfText(
	text: string,
	{ path, title: givenTitle, author, format, isExplained }: CardsArguments
): string {
	const title = givenTitle || basename(path, extname(path));
	const document = parseDocument(text, { id: fnv1a(text) as TextId, title, author });
	const subjects = findSubjects(document);
	const cards = makeCards(document, subjects, fnv1a);
	const included = cards.filter(({ tier }) => tier === 'included');
	if (format === 'csv') return cardsToCsv(included);
	if (format === 'anki') return cardsToAnkiText(included, { deckName: title });
	return `${JSON.stringify(cardsOutput(document, subjects, cards, isExplained), null, '\t')}\n`;
}
